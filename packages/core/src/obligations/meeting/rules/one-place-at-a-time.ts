/** Nobody is in two meetings at once: what was held once counts once. */
import { z } from 'zod';
import { isBefore } from '../../../calendar/moment.ts';
import { defineRule } from '../../../rules/define-rule.ts';
import { checkedAgain } from '../../checked-again.ts';
import { saidAt } from '../../said-at.ts';
import { meeting } from '../meeting.ts';
import { type ActivityOfTheDay, activitiesOfTheDay } from './activities-of-the-day.ts';

export const onePlaceAtATime = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open', 'adjourn'] },
  clause: checkedAgain('one place at a time'),
  why: {
    en: 'One afternoon that is written down three times was one meeting.',
    'zh-CN': '同一个下午写成三次会，只是一次会。',
  },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: {
    samePeople: {
      en: 'At that time {{other}} was being held ({{from}} to {{to}}): one meeting does not count for two periods.',
      'zh-CN': '其间正在进行{{other}}（{{from}}至{{to}}）：一次会议不能抵两期。',
      remedy: {
        en: 'Say when this one was really held; close the session of the other where it has ended.',
        'zh-CN': '请填写本次会议实际召开的时间；另一会议已结束的，请先登记散会。',
      },
    },
    sameUnit: {
      en: 'At that time {{other}} of the same unit was being held as well ({{from}} to {{to}}).',
      'zh-CN': '其间本单位另有{{other}}（{{from}}至{{to}}）。',
      remark: true,
    },
    sameChair: {
      en: 'At that time {{chair}} was chairing {{other}} as well ({{from}} to {{to}}).',
      'zh-CN': '其间{{chair}}另在主持{{other}}（{{from}}至{{to}}）。',
      remark: true,
    },
  },
  facts: { others: activitiesOfTheDay },
  evaluate({ event, cycle, facts, found }) {
    const { others } = facts;
    if (others.length === 0) return [];
    const begun = event.type === 'open' ? event.at : (cycle.happened.open ?? event.at);
    const chair = event.type === 'open' ? event.payload.chair : cycle.context.chair;
    return others
      .filter((other) => overlap(other, { from: begun, to: event.at }))
      .flatMap((other) => {
        const span = { other: other.cycle, from: saidAt(other.from), to: other.to === null ? '…' : saidAt(other.to) };
        if (other.bearer !== cycle.bearer) return other.chair === chair ? [found('sameChair', { ...span, chair })] : [];
        return [found(other.duty === cycle.duty ? 'samePeople' : 'sameUnit', span)];
      });
  },
});

/** One that ends where the other begins is over by then. What nobody has closed goes on, unless it began later. */
function overlap(other: ActivityOfTheDay, { from, to }: { readonly from: string; readonly to: string }): boolean {
  const beginsBeforeItsEnd = other.to === null || isBefore(from, other.to) || other.from === from;
  return beginsBeforeItsEnd && (isBefore(other.from, to) || other.from === from);
}
