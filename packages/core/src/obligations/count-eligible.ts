/** How many may answer is counted on the roster of the day, not put down. */

import type { Day } from '../calendar/day.ts';
import { noOptions } from '../rules/define-rule.ts';
import type { Found, FoundMaker } from '../rules/message.ts';
import { checkedAgain } from './checked-again.ts';

const remedy = {
  en: 'Announce it to {{counted}}, bring the roster up to date, or name the units under “Held with these units”.',
  'zh-CN': '请按{{counted}}名公布，或更新名册；与其他单位合并测评的，请在“联合开展的单位”中注明。',
};

const messages = {
  tooManyMembers: {
    en: '{{given}} members are said to be eligible; on the roster of {{on}} there are {{counted}} who may answer.',
    'zh-CN': '注明可参加成员{{given}}名；按{{on}}名册，可参加者为{{counted}}名。',
    remedy,
  },
  tooManyOthers: {
    en: '{{given}} people who are no members are said to be eligible; the roster of {{on}} has {{counted}}.',
    'zh-CN': '注明可参加群众{{given}}名；按{{on}}名册为{{counted}}名。',
    remedy,
  },
  farFewer: {
    en: '{{given}} people are said to be eligible; on the roster of {{on}} there are {{counted}} who may answer.',
    'zh-CN': '注明可参加{{given}}人；按{{on}}名册，可参加者为{{counted}}人。',
    remark: true,
  },
} as const;

/** What every rule about how many may answer has alike. */
export const eligibleTerms = {
  clause: checkedAgain('those eligible'),
  why: {
    en: 'With more sheets than people, nobody knows whose answers were counted.',
    'zh-CN': '可参加人数多于实有人数，就说不清计的是谁的意见。',
  },
  ...noOptions,
  messages,
} as const;

interface Counts {
  readonly members: number;
  readonly nonMembers: number;
}

/** Says so where more are said to be eligible than there are, or far fewer. */
export function countEligible({
  given,
  there,
  on,
  found,
}: {
  readonly given: Counts;
  /** Who may answer, by the roster. */
  readonly there: Counts;
  readonly on: Day;
  readonly found: FoundMaker<typeof messages>;
}): readonly Found[] {
  const { members, nonMembers } = given;
  const all = members + nonMembers;
  const counted = there.members + there.nonMembers;
  return [
    // Whom to ask is for the unit to say; that more than half are not asked is worth knowing.
    ...(all * 2 < counted ? [found('farFewer', { given: all, counted, on })] : []),
    ...(members > there.members ? [found('tooManyMembers', { given: members, counted: there.members, on })] : []),
    ...(nonMembers > there.nonMembers
      ? [found('tooManyOthers', { given: nonMembers, counted: there.nonMembers, on })]
      : []),
  ];
}
