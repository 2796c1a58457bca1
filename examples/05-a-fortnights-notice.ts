/** Question: what would a fortnight's notice change, before anybody adopts it? */
import { defineScenario } from '@obligato/simulate';
import { branches, plugins, year } from './scenarios/branches.ts';

export default defineScenario({
  name: 'a-fortnights-notice',
  question: { en: 'What would a fortnight’s notice change?', 'zh-CN': '会议提前两周通知，会怎样？' },
  plugins,
  population: branches(100, 'rules: { organ/notice: { workingDays: 10 } }'),
  ...year,
  seed: 2026,
});
