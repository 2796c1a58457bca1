/** Facts about people that any plugin may use. */
import { defineFact, type FactSource } from '../rules/fact.ts';

const bodyOf = (source: FactSource) => String(source.cycle?.parameters.body ?? 'members');

/** Ids of those who should attend, for each body that can meet. */
const expectedOf: Readonly<Record<string, (source: FactSource) => readonly string[]>> = {
  members: ({ roster }) => roster.shouldAttend,
  committee: ({ roster }) => roster.committee,
  group: ({ roster, cycle }) => {
    const group = roster.groups.get(cycle?.bearer ?? '') ?? [];
    return group.filter((member) => roster.rows.get(member)?.notCounted === undefined);
  },
};

/** Who should attend this cycle's body (应到会). */
export const shouldAttend = defineFact('roster/should-attend', (source) =>
  (expectedOf[bodyOf(source)] ?? expectedOf.members)?.(source) ?? [],
);

/** Who should attend this cycle's body and has a vote. */
export const voters = defineFact('roster/voters', (source) => {
  const withVote = new Set(source.roster.voters);
  return (expectedOf[bodyOf(source)] ?? expectedOf.members)?.(source).filter((member) => withVote.has(member)) ?? [];
});

export const fullMemberCount = defineFact('roster/full-members', ({ roster }) => roster.fullMembers.length);
export const memberCount = defineFact('roster/members', ({ roster }) => roster.members.length);
export const groupCount = defineFact('roster/groups', ({ roster }) => roster.groups.size);
export const leaders = defineFact('roster/leaders', ({ roster }) => roster.leaders);

/** Everybody who may evaluate the unit's leaders: members and staff who are not, the leaders themselves aside. */
export const evaluators = defineFact('roster/evaluators', ({ roster }) => {
  const subjects = new Set(roster.leaders);
  const count = (ids: readonly string[]) => ids.filter((id) => !subjects.has(id)).length;
  return { members: count(roster.members), nonMembers: count(roster.nonMembers) };
});

/** The unit above, or null at the top. */
export const superiorUnit = defineFact('unit/superior', ({ above }) => above[0] ?? null);

/** The unit to tell when this cycle's bearer fails: the one above the bearer, or null at the top. */
export const escalationUnit = defineFact('unit/escalation', ({ above, cycle }) => above[cycle?.owedBy === 'superior' ? 1 : 0] ?? null);
