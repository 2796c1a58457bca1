/** Calendars of countries whose working days are the week without its public holidays. */
import { definePlugin } from '@obligato/core';
import { worldCalendar } from './world-calendar.ts';

/**
 * The plugin that gives an organisation the public holidays of its country or state: `calendar: world/DE-BY` in obligato.yaml.
 *
 * @example
 * await worldCalendars.calendars?.('US') // the federal holidays of the United States
 */
export const worldCalendars = definePlugin({
  name: '@obligato/world-calendars',
  version: '0.2.0',
  title: { en: 'Public holidays of many countries', 'zh-CN': '各国公众假期' },
  calendars: worldCalendar,
});
