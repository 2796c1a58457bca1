/** Branches of every size under the whole national pack: a sample of the country. `OBLIGATO_BRANCHES` says how many. */
import { cnCalendar } from '@obligato/cn-calendar';
import { parseUnit } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { defineScenario, usualPopulation } from '@obligato/simulate';

export default defineScenario({
  name: 'nation',
  question: { en: 'What would a year of the country be like?', 'zh-CN': '全国一年会怎样？' },
  plugins: { organ: organBranch, calendar: cnCalendar },
  population: {
    ...usualPopulation,
    branches: Number(process.env.OBLIGATO_BRANCHES ?? 1000),
    superior: parseUnit('unit: organ\nextends: [organ/recommended]'),
    branch: parseUnit('unit: organ/branch\nparent: organ'),
  },
  from: '2026-01-01',
  to: '2026-12-31',
  seed: 1,
});
