import { defineRosterFact } from '@obligato/core';

/**
 * Whether this roster is a committee's own: everybody on it sits on the committee, and lives as a member in a branch.
 * Derived, so that nobody has to be asked; a provider that knows the unit's kind may say otherwise.
 */
export const committeeUnit = defineRosterFact(
  'organ-branch/committee-unit',
  (roster) => {
    const committee = new Set(roster.committee);
    return roster.members.length >= smallestCommittee && roster.members.every((member) => committee.has(member));
  },
  { title: { en: 'whether it is a committee’s own unit', 'zh-CN': '是否委员会本级' } },
);

/** Two people who both hold an office are a small branch, not a committee. */
const smallestCommittee = 3;
