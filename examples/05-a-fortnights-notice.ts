/**
 * Question: what would a fortnight's notice change, before anybody adopts it?
 *
 * The same branches, people and luck live a year under five and under ten working days. What the rule refuses is decided by the
 * real rule; how people answer is ASSUMED, and every assumption is a habit with a name (`habitTable`). Three of them decide
 * what comes of a longer notice: how often somebody reads what would be refused before acting (`readsNext`), whether a refusal
 * is learned from (`learns`), and how long it is remembered (`forgets`). So the answer is given twice: for branches in which
 * nobody reads or learns, and for usual ones.
 */
import { fileURLToPath } from 'node:url';
import { compare, defineScenario, type Habits, type Scenario } from '@obligato/simulate';
import { branches, plugins, year } from './scenarios/branches.ts';

const count = Number(process.env.OBLIGATO_BRANCHES ?? 40);

const withNotice = (workingDays: number, habits: Partial<Habits> = {}): Scenario =>
  defineScenario({
    name: 'a-fortnights-notice',
    question: { en: 'What would a fortnight’s notice change?', 'zh-CN': '会议提前两周通知，会怎样？' },
    plugins,
    population: branches(count, `rules: { organ/notice: { workingDays: ${workingDays} } }`),
    ...year,
    seed: 2026,
    habits,
  });

const round = (value: number) => (Math.round(value * 10) / 10).toFixed(1).padStart(9);
const print = (line: string) => process.stdout.write(`${line}\n`);

const people: Readonly<Record<string, Partial<Habits>>> = {
  'Nobody reads what would be refused, and nobody learns': { readsNext: 0, learns: 0 },
  'Usual branches': {},
};

function main(): void {
  print(`From five working days to ten, ${count} branches, five seeds; mean difference and its 95 % interval.`);
  for (const [who, habits] of Object.entries(people)) {
    const { differences } = compare(withNotice(5, habits), withNotice(10, habits), { seeds: 5, changedLimit: 0 });
    print(`\n${who}`);
    for (const { measure, a, b, difference, interval } of differences) {
      const within = interval ? `  [${round(interval.low)},${round(interval.high)} ]` : '';
      print(`  ${measure.padEnd(26)}${round(a)} →${round(b)}   ${round(difference)}${within}`);
    }
  }
}

// `obligato simulate` reads the scenario alone, in as many processes as there are processors.
if (process.argv[1] === fileURLToPath(import.meta.url)) main();

export default withNotice(10);
