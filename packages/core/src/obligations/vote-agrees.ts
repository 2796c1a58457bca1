/** What is counted, what is written and who is there agree, and one thing is decided once. */
import { memo } from '../fast/memo.ts';
import type { Obligation } from '../machine/define-obligation.ts';
import { traitAnswers } from '../machine/faults/trait-answers.ts';
import type { VoteTally } from '../machine/traits.ts';
import { defineRule, noOptions } from '../rules/define-rule.ts';
import type { Rule } from '../rules/rule.ts';
import { checkedAgain } from './checked-again.ts';

/**
 * The rule about an obligation at which people vote by a show of hands; undefined for any other.
 *
 * @example
 * voteAgrees(meeting)?.kind // → 'check'
 */
export const voteAgrees: (obligation: Obligation) => Rule | undefined = memo((obligation) => {
  const votes = obligation.traits?.votes;
  // What an author named amiss is told elsewhere.
  if (!votes || !Object.hasOwn(obligation.events, votes.event)) return undefined;
  return defineRule({
    kind: 'check',
    on: { obligation, events: [votes.event] },
    clause: checkedAgain('votes'),
    why: {
      en: 'Whatever majority is asked for: no more for it than against it is none, and nobody votes who is not there.',
      'zh-CN': '不论要求何种多数，赞成不多于反对都不是多数；不在场的人也没有票。',
    },
    ...noOptions,
    messages: votes.isRepeated ? messages : (once as typeof messages),
    evaluate({ event, cycle, titleOf, found }) {
      const counted = traitAnswers.countOf(votes.countOf(event.payload, cycle.context));
      const { room, written = nobody, carried, present, title = titleOf(event.type) } = counted;
      const [ayes, noes] = [room.ayes + written.ayes, room.noes + written.noes];
      const cast = room.ayes + room.noes + room.abstentions;
      return [
        ...(carried && ayes <= noes ? [found('notCarried', { title, ayes, noes })] : []),
        ...(cast > present ? [found('moreThanPresent', { title, votes: cast, present })] : []),
        ...(votes.isRepeated?.(event.payload, cycle.context) ? [found('decidedBefore', { title })] : []),
      ];
    },
  });
});

const nobody: VoteTally = Object.freeze({ ayes: 0, noes: 0, abstentions: 0 });

const messages = {
  notCarried: {
    en: '“{{title}}” is written down as carried, with {{ayes}} for it and {{noes}} against it.',
    'zh-CN': '“{{title}}”记为通过，而赞成{{ayes}}票、反对{{noes}}票。',
    remedy: { en: 'Record it as not carried, or count again.', 'zh-CN': '请记为未通过，或重新计票。' },
  },
  moreThanPresent: {
    en: '“{{title}}”: {{votes}} votes were counted, and {{present}} people are in the room, guests aside.',
    'zh-CN': '“{{title}}”共计{{votes}}票，而在场者除列席人员外仅{{present}}名。',
    remedy: { en: 'Count again, or note first who came.', 'zh-CN': '请重新计票，或先登记到会人员。' },
  },
  decidedBefore: {
    en: '“{{title}}” was voted on here before.',
    'zh-CN': '“{{title}}”此前已表决过。',
    remark: true,
  },
} as const;

/** Where everything may be voted on again there is nothing to say of it. */
const { decidedBefore: _, ...once } = messages;
