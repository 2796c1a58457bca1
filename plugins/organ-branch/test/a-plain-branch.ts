/** A branch under a fixed part of the pack's rules: what the pack grows later changes nothing for it. */
import type { Roster } from '@obligato/core';
import { type Organ, type OrganOptions, organRules } from '@obligato/testing/fixtures';
import { branch } from './a-branch.ts';
import { aPlainOrgan } from './an-organ.ts';

type Rules = NonNullable<OrganOptions['rules']>;

const usual: Rules = organRules;

/** Notice is switched off unless a test is about notice. A rule that names no severity keeps its usual one. */
export async function aPlainBranch(roster: Roster, rules: Rules = {}): Promise<Organ> {
  const stated = Object.entries({ 'organ/notice': { workingDays: 0 }, ...rules }).map(([rule, entry]) => [
    rule,
    typeof entry === 'string' ? entry : { severity: usual[rule], ...entry },
  ]);
  const organ = await aPlainOrgan({
    top: { rules: { ...usual, ...Object.fromEntries(stated) } },
    rosters: { [branch]: roster },
  });
  await organ.plan2026();
  return organ;
}
