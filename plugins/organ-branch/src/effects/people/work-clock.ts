import { addMonths, defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { workUndoneSince } from '../../facts/people/work-undone.ts';
import { educationRegulations } from '../../sources.ts';

/** The third clock: six months without doing what was assigned, without a good reason, count as leaving. Nobody is named. */
export const workClock = defineRule({
  kind: 'effect',
  on: { obligation: meeting, events: ['conclude'], duties: ['general-meeting', 'theme-day'] },
  clause: { source: educationRegulations, article: '31(6); early warning after 3 months is local', confidence: 'text' },
  why: {
    en: 'Whoever does nothing that was asked may have been asked too much.',
    'zh-CN': '交办的事一直没做，也许是遇到了难处。',
  },
  options: z.strictObject({ warnAfterMonths: z.int().min(1).max(6), months: z.int().min(1).max(6) }),
  defaults: { warnAfterMonths: 3, months: 6 },
  stricter: { warnAfterMonths: 'min', months: 'min' },
  messages: {
    warning: {
      en: '{{count}} members have left undone what was given to them, due since {{since}}. Ask what is in the way: after {{months}} months without a good reason the rules take them to have left.',
      'zh-CN':
        '有{{count}}名党员未完成交办工作，最早于{{since}}到期。请了解困难：无正当理由连续满{{months}}个月不做组织所分配的工作，将按自行脱党处理。',
    },
    reached: {
      en: '{{count}} members have left undone for {{months}} months what was given to them, due since {{since}}. Before any procedure, find out whether there was a good reason.',
      'zh-CN':
        '有{{count}}名党员未完成交办工作已满{{months}}个月，最早于{{since}}到期。启动程序之前，请先查明有无正当理由。',
    },
  },
  facts: { workUndoneSince },
  plan({ event, cycle, facts, options }) {
    const { months, warnAfterMonths } = options;
    const past = (day: string, after: number) => addMonths(day, after) <= event.on;
    const reached = facts.workUndoneSince.filter((since) => past(since, months));
    const warned = facts.workUndoneSince.filter((since) => past(since, warnAfterMonths) && !past(since, months));
    const tell = (messageId: 'warning' | 'reached', days: readonly string[]) =>
      days.slice(0, 1).map((since) => ({
        key: `work-clock/${cycle.id}/${messageId}`,
        does: 'notify' as const,
        to: { unit: cycle.unit, role: 'secretary' },
        messageId,
        data: { count: days.length, since, months },
      }));
    return [...tell('reached', reached), ...tell('warning', warned)];
  },
});
