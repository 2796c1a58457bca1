/** Question: what would 2026 be like for two hundred branches under the recommended rules? */
import { defineScenario } from '@obligato/simulate';
import { branches, plugins, year } from './scenarios/branches.ts';

export default defineScenario({
  name: 'a-year-of-many',
  question: { en: 'What would 2026 be like for 200 branches?', 'zh-CN': '200个支部的2026年会怎样？' },
  plugins,
  population: branches(200),
  ...year,
  seed: 2026,
});
