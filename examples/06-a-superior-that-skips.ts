/** Question: who sees it when the superior does not come to inspect? The superior's breaches stand in the same table. */
import { defineScenario } from '@obligato/simulate';
import { branches, plugins, year } from './scenarios/branches.ts';

export default defineScenario({
  name: 'a-superior-that-skips',
  question: { en: 'Who sees it when the superior does not come?', 'zh-CN': '上级不来检查，谁看得见？' },
  plugins,
  population: branches(100),
  ...year,
  seed: 2026,
  // Assumed: most inspections are skipped, or come only after the superior was told of its own breach.
  habits: { skipsInspection: 0.8 },
});
