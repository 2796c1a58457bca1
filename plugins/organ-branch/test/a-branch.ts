/** A branch on a real engine, planned for 2026, with notice switched off unless a test is about notice. */
import type { Roster } from '@obligato/core';
import { aUnit } from '../../../packages/engine/test/a-unit.ts';
import { anOrgan, branch, type Organ, type OrganOptions } from '../../../packages/engine/test/an-organ.ts';

export { aMeeting, findingsOf } from '../../../packages/engine/test/a-meeting.ts';
export { ids, people } from '../../../packages/engine/test/people.ts';
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
