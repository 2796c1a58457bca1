/** Question: what slips when leaders hardly come, as the article describes? The habit is an assumption, and stands here. */
import { defineScenario } from '@obligato/simulate';
import { branches, plugins, year } from './scenarios/branches.ts';

export default defineScenario({
  name: 'busy-leaders',
  question: { en: 'What slips when leaders hardly come?', 'zh-CN': '领导很少到会，会怎样？' },
  plugins,
  population: branches(100),
  ...year,
  seed: 2026,
  // Assumed: three meetings in four go without the leader; everybody else comes as usual.
  habits: { leaderAttends: 0.25 },
});
