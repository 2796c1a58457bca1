/** What the numbered scenarios share: branches of every size, under the national pack and the real calendar of 2026. */
import { cnCalendar } from '@obligato/cn-calendar';
import { parseUnit } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { type GeneratedPopulation, usualPopulation } from '@obligato/simulate';

export const plugins = { organ: organBranch, calendar: cnCalendar };

export const year = { from: '2026-01-01', to: '2026-12-31' } as const;

/** `rules` is what the unit above all branches states, as in a unit file. */
export const branches = (count: number, rules = ''): GeneratedPopulation => ({
  ...usualPopulation,
  branches: count,
  superior: parseUnit(`unit: organ\nextends: [organ/recommended]\n${rules}`, 'organ.yaml'),
  branch: parseUnit('unit: organ/branch\nparent: organ', 'branch.yaml'),
});
