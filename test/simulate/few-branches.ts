/** A scenario small enough for tests, as a module that worker processes can load. */
import { parseUnit } from '@obligato/engine';
import { defineScenario, usualPopulation } from '@obligato/simulate';
import { plugins } from './the-organ.ts';

export default defineScenario({
  name: 'few-branches',
  question: { en: 'What of a few branches?', 'zh-CN': '几个支部会怎样？' },
  plugins,
  population: {
    ...usualPopulation,
    branches: Number(process.env.OBLIGATO_TEST_BRANCHES ?? 6),
    superior: parseUnit('unit: organ\nextends: [organ/recommended]'),
    branch: parseUnit('unit: organ/branch\nparent: organ'),
  },
  from: '2026-01-01',
  to: '2026-06-30',
  seed: 5,
});
