/** Nobody is in two places at once: what was held once counts once. */
import type { Timestamp } from '../calendar/day.ts';
import { isBefore } from '../calendar/moment.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { Obligation } from '../machine/define-obligation.ts';
import type { SittingTrait } from '../machine/traits.ts';
import { defineRule, noOptions } from '../rules/define-rule.ts';
import type { Rule } from '../rules/rule.ts';
import { type ActivityOfTheDay, activitiesOfTheDay, chairOf, sittingOf } from './activities-of-the-day.ts';
import { checkedAgain } from './checked-again.ts';
import { saidAt } from './said-at.ts';

/**
 * The rule about an obligation for which people come together, beside all that there are; undefined for any other.
 *
 * @example
 * onePlaceAtATime(election, [meeting, election])?.kind // → 'check'
 */
export function onePlaceAtATime(obligation: Obligation, everyObligation: readonly Obligation[]): Rule | undefined {
  const sitting = sittingOf(obligation);
  if (!sitting) return undefined;
  const { begins, resumes, pauses, ends } = sitting;
  // What an author named amiss is told elsewhere.
  const events = [begins, resumes, ends].flatMap((event) =>
    event !== undefined && Object.hasOwn(obligation.events, event) ? [event] : [],
  );
  if (events.length === 0) return undefined;
  return defineRule({
    kind: 'check',
    on: { obligation, events },
    clause: checkedAgain('one place at a time'),
    why: {
      en: 'One afternoon that is written down three times was one meeting.',
      'zh-CN': '同一个下午写成三次会，只是一次会。',
    },
    ...noOptions,
    people: ['chair'],
    cycles: ['other'],
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
    facts: { others: activitiesOfTheDay(everyObligation) },
    evaluate({ event, cycle, facts, found }) {
      const { others } = facts;
      if (others.length === 0) return [];
      const { happened } = cycle;
      const isEnd = event.type === ends;
      const last = lastBegun(sitting, happened) ?? event.at;
      const paused = pauses === undefined ? undefined : happened[pauses];
      // The sitting was over by then, and no other came about.
      if (isEnd && paused !== undefined && !isBefore(paused, last)) return [];
      const begun = isEnd ? last : event.at;
      const chair = isEnd ? chairOf(sitting, cycle.context) : (event.payload as { readonly chair?: unknown }).chair;
      return others
        .filter((other) => overlap(other, { from: begun, to: event.at }))
        .flatMap((other) => {
          const span = { other: other.cycle, from: saidAt(other.from), to: other.to === null ? '…' : saidAt(other.to) };
          if (other.bearer === cycle.bearer)
            return [found(other.duty === cycle.duty ? 'samePeople' : 'sameUnit', span)];
          return other.chair !== null && other.chair === chair ? [found('sameChair', { ...span, chair })] : [];
        });
    },
  });
}

function lastBegun({ begins, resumes }: SittingTrait, happened: Cycle['happened']): Timestamp | undefined {
  const [begun, resumed] = [happened[begins], resumes === undefined ? undefined : happened[resumes]];
  return begun !== undefined && resumed !== undefined && isBefore(begun, resumed) ? resumed : begun;
}

/** One that ends where the other begins is over by then. What nobody has closed goes on, unless it began later. */
function overlap(other: ActivityOfTheDay, { from, to }: { readonly from: string; readonly to: string }): boolean {
  const beginsBeforeItsEnd = other.to === null || isBefore(from, other.to) || other.from === from;
  return beginsBeforeItsEnd && (isBefore(other.from, to) || other.from === from);
}
