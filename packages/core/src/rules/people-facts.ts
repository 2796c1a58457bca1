/** Facts about people that any plugin may use. */
import { freezeDeeply } from '../machine/freeze-deeply.ts';
import { inRole, peopleOfBody } from '../roster/bodies.ts';
import { type Derived, derivedFrom, isGuarded } from '../roster/derived-from.ts';
import { defineFact, defineRosterFact, type FactSource } from './fact.ts';

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
export const shouldAttend = defineFact('roster/should-attend', (source) => peopleOf(source, false));

/** Who should attend this cycle's body and has a vote. */
export const voters = defineFact('roster/voters', (source) => peopleOf(source, true));

/** Who left the should-attend count, and by which approval: a denominator can be checked only with both. */
export const notCounted = defineRosterFact('roster/not-counted', (roster) =>
  roster.members.flatMap((member) => {
    const { name = member, notCounted: approval } = roster.rows.get(member) ?? {};
    return approval === undefined ? [] : [{ member, name, approval }];
  }),
);

/** Who may chair a meeting of the unit: the secretary, or by delegation a deputy or another committee member. */
export const officers = defineRosterFact('roster/officers', (roster) => {
  const named = (member: string): Person => ({ member, name: roster.rows.get(member)?.name ?? member });
  const secretary = roster.members.find((member) => roster.rows.get(member)?.roles.includes('secretary'));
  return {
    secretary: secretary === undefined ? null : named(secretary),
    others: roster.committee.filter((member) => member !== secretary).map(named),
  };
});

/** People of the leading group of the unit (班子成员). */
export const leadingGroup = defineRosterFact('roster/leading-group', (roster) => inRole(roster, 'leading-group'));

/**
 * Members by what an appraisal does with them: full members get a grade, and who is out of the count may get one;
 * probationary members take part without.
 */
export const appraised = defineRosterFact('roster/appraised', (roster) => ({
  owed: roster.voters,
  mayBe: roster.fullMembers,
  probationary: roster.members.filter((member) => roster.rows.get(member)?.standing === 'probationary'),
}));

export const nonMemberCount = defineRosterFact('roster/non-members', (roster) => roster.nonMembers.length);
export const fullMemberCount = defineRosterFact('roster/full-members', (roster) => roster.fullMembers.length);
/** Who is a member of the unit, with a vote or without, in the count or out of it. */
export const membersOfTheDay = defineRosterFact('roster/members-of-the-day', (roster) => roster.members);
/** Everybody on the roster, members and staff: nobody else can have handed in anything. */
export const headCount = defineRosterFact(
  'roster/people',
  (roster) => roster.members.length + roster.nonMembers.length,
);
export const memberCount = defineRosterFact('roster/members', (roster) => roster.members.length);
export const groupCount = defineRosterFact('roster/groups', (roster) => roster.groups.size);
export const leaders = defineRosterFact('roster/leaders', (roster) => roster.leaders);

/** Everybody who may evaluate the unit's leaders: members and staff who are not, the leaders themselves aside. */
export const evaluators = defineRosterFact('roster/evaluators', (roster) => {
  const subjects = new Set(roster.leaders);
  const count = (ids: readonly string[]) => ids.filter((id) => !subjects.has(id)).length;
  return { members: count(roster.members), nonMembers: count(roster.nonMembers) };
});

/** The unit above, or null at the top. */
export const superiorUnit = defineFact('unit/superior', ({ above }) => above[0] ?? null);

/** The unit to tell when this cycle's bearer fails: the one above the bearer, or null at the top. */
export const escalationUnit = defineFact(
  'unit/escalation',
  ({ above, cycle }) => above[cycle?.owedBy === 'superior' ? 1 : 0] ?? null,
);
