/** A branch on a real engine, planned for 2026, with notice switched off unless a test is about notice. */
import type { Roster } from '@obligato/core';
import { aUnit, branch, type Organ, type OrganOptions } from '@obligato/testing/fixtures';
import { anOrgan } from './an-organ.ts';

export { aMeeting, findingsOf, ids, people } from '@obligato/testing/fixtures';
export { branch };

type Rules = NonNullable<OrganOptions['rules']>;

/** Most rosters here are made without regard to who leads: what is said of that is for the tests about it. */
const quiet = { 'organ/notice': { workingDays: 0 }, 'organ/secretary-leads': 'off' } as const;

/** `rules` are stated in place of the preset's lines: presets come first, and inside one unit the last wins. */
export async function aBranch(roster: Roster, rules: Rules = {}, over: OrganOptions = {}): Promise<Organ> {
  const organ = await anOrgan({
    units: [
      aUnit('works', { extends: ['organ/recommended'], rules: { ...quiet, ...rules } }),
      aUnit('works/bureau', { parent: 'works' }),
      aUnit(branch, { parent: 'works/bureau' }),
    ],
    rosters: { [branch]: roster },
    ...over,
  });
  await organ.plan2026();
  return organ;
}
