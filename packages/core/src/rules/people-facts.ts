/** Facts about people that any plugin may use. */

import { freezeDeeply } from '../machine/freeze-deeply.ts';
import { inRole, peopleOfBody } from '../roster/bodies.ts';
import { type Derived, derivedFrom, isGuarded } from '../roster/derived-from.ts';
import type { FactSource } from './fact.ts';
import { ownFact, ownRosterFact } from './fact.ts';

export interface Person {
  readonly member: string;
  readonly name: string;
}

/** The people of this cycle's body. Asked at every meeting, and the same until the roster changes. */
function peopleOf({ cycle, roster }: FactSource, withVote: boolean): readonly Person[] {
  const body = String(cycle?.parameters.body ?? 'members');
  const bearer = cycle?.bearer ?? '';
  const known = within(within(derivedFrom(roster), withVote ? 'voters of a body' : 'people of a body'), body);
  let people = known.get(bearer) as readonly Person[] | undefined;
  if (!people) {
    const voting = new Set(roster.voters);
    people = peopleOfBody(body)(roster, bearer)
      .filter((member) => !withVote || voting.has(member))
      .map((member) => ({ member, name: roster.rows.get(member)?.name ?? member }));
    known.set(bearer, isGuarded(roster) ? freezeDeeply(people) : people);
  }
  return people;
}

/** A map within a map: a key put together from three texts would have to be hashed every time. */
function within(map: Derived, key: string): Derived {
  let inner = map.get(key) as Derived | undefined;
  if (!inner) {
    inner = new Map();
    map.set(key, inner);
  }
  return inner;
}

/** Who should attend this cycle's body (应到会). */
export const shouldAttend = ownFact('roster/should-attend', (source) => peopleOf(source, false), {
  title: { en: 'who should attend', 'zh-CN': '应到会人员' },
});

/** Who should attend this cycle's body and has a vote. */
export const voters = ownFact('roster/voters', (source) => peopleOf(source, true), {
  title: { en: 'who has a vote', 'zh-CN': '有表决权的人员' },
});

/** Who left the should-attend count, and by which approval: a denominator can be checked only with both. */
export const notCounted = ownRosterFact(
  'roster/not-counted',
  (roster) =>
    roster.members.flatMap((member) => {
      const { name = member, notCounted: approval } = roster.rows.get(member) ?? {};
      return approval === undefined ? [] : [{ member, name, approval }];
    }),
  { title: { en: 'who is left out of the count, by which approval', 'zh-CN': '经批准不计入应到会的人员' } },
);

/** Who may chair a meeting of the unit: the secretary, or by delegation a deputy or another committee member. */
export const officers = ownRosterFact(
  'roster/officers',
  (roster) => {
    const named = (member: string): Person => ({ member, name: roster.rows.get(member)?.name ?? member });
    const secretary = roster.members.find((member) => roster.rows.get(member)?.roles.includes('secretary'));
    return {
      secretary: secretary === undefined ? null : named(secretary),
      others: roster.committee.filter((member) => member !== secretary).map(named),
    };
  },
  {
    title: { en: 'who may chair', 'zh-CN': '可主持会议的人员' },
    parts: {
      secretary: { en: 'usually', 'zh-CN': '通常主持' },
      others: { en: 'others of the committee', 'zh-CN': '其他委员' },
    },
  },
);

/** People of the leading group of the unit (班子成员). */
export const leadingGroup = ownRosterFact('roster/leading-group', (roster) => inRole(roster, 'leading-group'), {
  title: { en: 'members of the leading group', 'zh-CN': '领导班子成员' },
});

/**
 * Members by what an appraisal does with them: full members get a grade, and who is out of the count may get one;
 * probationary members take part without.
 */
export const appraised = ownRosterFact(
  'roster/appraised',
  (roster) => ({
    owed: roster.voters,
    mayBe: roster.fullMembers,
    probationary: roster.members.filter((member) => roster.rows.get(member)?.standing === 'probationary'),
  }),
  {
    title: { en: 'who is appraised', 'zh-CN': '参加评议的人员' },
    parts: {
      owed: { en: 'to be graded', 'zh-CN': '应定等次' },
      mayBe: { en: 'full members', 'zh-CN': '正式成员' },
      probationary: { en: 'probationary members', 'zh-CN': '暂无表决权的成员' },
    },
  },
);

export const nonMemberCount = ownRosterFact('roster/non-members', (roster) => roster.nonMembers.length, {
  title: { en: 'how many are not members', 'zh-CN': '非成员人数' },
});
export const fullMemberCount = ownRosterFact('roster/full-members', (roster) => roster.fullMembers.length, {
  title: { en: 'how many full members there are', 'zh-CN': '正式成员人数' },
});
/** Who is a member of the unit, with a vote or without, in the count or out of it. */
export const membersOfTheDay = ownRosterFact('roster/members-of-the-day', (roster) => roster.members, {
  title: { en: 'members of that day', 'zh-CN': '当日成员' },
});
/** Everybody on the roster, members and staff: nobody else can have handed in anything. */
export const headCount = ownRosterFact('roster/people', (roster) => roster.members.length + roster.nonMembers.length, {
  title: { en: 'how many people are on the roster', 'zh-CN': '名册人数' },
});
export const memberCount = ownRosterFact('roster/members', (roster) => roster.members.length, {
  title: { en: 'how many members there are', 'zh-CN': '成员人数' },
});
export const groupCount = ownRosterFact('roster/groups', (roster) => roster.groups.size, {
  title: { en: 'how many groups there are', 'zh-CN': '小组个数' },
});
export const leaders = ownRosterFact('roster/leaders', (roster) => roster.leaders, {
  title: { en: 'leaders of the unit', 'zh-CN': '单位领导' },
});

/** Everybody who may evaluate the unit's leaders: members and staff who are not, the leaders themselves aside. */
export const evaluators = ownRosterFact(
  'roster/evaluators',
  (roster) => {
    const subjects = new Set(roster.leaders);
    const count = (ids: readonly string[]) => ids.filter((id) => !subjects.has(id)).length;
    return { members: count(roster.members), nonMembers: count(roster.nonMembers) };
  },
  {
    title: { en: 'how many may evaluate the leaders', 'zh-CN': '可参加评议的人数' },
    parts: { members: { en: 'members', 'zh-CN': '成员' }, nonMembers: { en: 'others', 'zh-CN': '非成员' } },
  },
);

/** The unit above, or null at the top. */
export const superiorUnit = ownFact('unit/superior', ({ above }) => above[0] ?? null, {
  title: { en: 'the unit above', 'zh-CN': '上级单位' },
});

/** The unit to tell when this cycle's bearer fails: the one above the bearer, or null at the top. */
export const escalationUnit = ownFact(
  'unit/escalation',
  ({ above, cycle }) => above[cycle?.owedBy === 'superior' ? 1 : 0] ?? null,
  { title: { en: 'the unit to be told', 'zh-CN': '逾期时告知的单位' } },
);
