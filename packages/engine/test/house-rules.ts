/** Rules of a house of its own, some of which look at what only an HR system knows. */
import { defineFact, definePlugin, defineRule, meeting } from '@obligato/core';
import { z } from 'zod';

const clause = { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' } as const;
const why = { en: 'It is our custom.', 'zh-CN': '惯例。' };
const none = { options: z.strictObject({}), defaults: {}, stricter: {} };

/** Nobody can derive these: a provider has to be asked. */
const onLeave = defineFact<readonly string[]>('hr/on-leave');
const rooms = defineFact<number>('hr/rooms');
const graceDays = defineFact<number>('hr/grace-days');

const chairNotOnLeave = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open'] },
  clause,
  why,
  ...none,
  messages: { onLeave: { en: '{{chair}} is on leave and cannot chair.', 'zh-CN': '{{chair}}休假，不能主持。' } },
  facts: { onLeave },
  evaluate: ({ event, facts, found }) =>
    facts.onLeave.includes(event.payload.chair) ? [found('onLeave', { chair: event.payload.chair })] : [],
});

const openDay = defineRule({
  kind: 'duty',
  clause,
  why,
  duty: {
    id: 'open-day',
    title: { en: 'Open day', 'zh-CN': '开放日' },
    obligation: meeting,
    bearer: 'unit',
    parameters: { body: 'members' },
  },
  options: z.strictObject({ cadence: z.enum(['yearly', 'half-yearly', 'quarterly', 'monthly']) }),
  defaults: { cadence: 'half-yearly' },
  stricter: { cadence: { order: ['yearly', 'half-yearly', 'quarterly', 'monthly'] } },
  messages: { noRoom: { en: 'There is no room to open.', 'zh-CN': '没有可开放的场所。' } },
  facts: { rooms },
  owed: ({ facts, found }) => (facts.rooms > 0 ? [] : [found('noRoom', {})]),
});

const leaveDeadline = defineRule({
  kind: 'deadline',
  on: { obligation: meeting, event: 'notify', duties: ['general-meeting'] },
  clause,
  why,
  ...none,
  messages: {},
  facts: { graceDays },
  bounds: ({ cycle, facts, calendar }) => ({ notAfter: calendar.addWorkingDays(cycle.period.from, facts.graceDays) }),
});

/** Says the same deed by the same key on two events of a life. */
const tellOnce = defineRule({
  kind: 'effect',
  on: { obligation: meeting, events: ['notify', 'open'] },
  clause,
  why,
  ...none,
  messages: { booked: { en: 'Book a room for {{period}}.', 'zh-CN': '请为{{period}}预订会议室。' } },
  plan: ({ cycle }) => [
    {
      key: `book/${cycle.id}`,
      does: 'notify',
      to: { unit: cycle.unit, role: 'secretary' },
      messageId: 'booked',
      data: { period: cycle.period.id },
    },
  ],
});

export const house = definePlugin({
  name: 'house-rules',
  version: '1.0.0',
  title: { en: 'House rules', 'zh-CN': '内部规定' },
  rules: {
    'chair-not-on-leave': chairNotOnLeave,
    'open-day': openDay,
    'leave-deadline': leaveDeadline,
    'tell-once': tellOnce,
  },
});
