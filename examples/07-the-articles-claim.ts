/**
 * Question: does what the article proposes change anything: the half-yearly inspection, notice before each activity, and
 * the same duties for leaders; all of them, none, and each alone?
 *
 * What rules change is decided by the real rules. How people answer to rules is ASSUMED, here and nowhere else: with
 * notice people can arrange their work and come, where somebody inspects less is forgotten, and where leaders stand in
 * the same list they come. Nobody has measured the numbers. Change them, and run it again.
 */
import { compare, defineScenario, type Habits, type Scenario, usualHabits } from '@obligato/simulate';
import { branches, plugins, year } from './scenarios/branches.ts';

interface Proposals {
  readonly inspection: boolean;
  readonly notice: boolean;
  readonly leaders: boolean;
}

/** The assumption. Every number is a guess. */
const assumed = ({ inspection, notice, leaders }: Proposals): Partial<Habits> => ({
  attends: notice ? usualHabits.attends : 0.7,
  forgetsNotice: notice ? usualHabits.forgetsNotice : 0.4,
  forgetsAltogether: inspection ? usualHabits.forgetsAltogether : 0.1,
  forgetsReport: inspection ? usualHabits.forgetsReport : 0.15,
  leaderAttends: leaders ? 0.75 : 0.4,
});

const withProposals = (name: string, proposals: Proposals): Scenario => {
  const { inspection, notice, leaders } = proposals;
  const on = (rule: string, wanted: boolean) => (wanted ? [`  organ/${rule}: deny`] : []);
  const rules = [
    ...['general-meeting', 'committee-meeting', 'theme-day', 'party-class', 'member-report'].map(
      (rule) => `  organ/${rule}: deny`,
    ),
    ...['quorum', 'majority', 'minutes', 'remind', 'escalate'].map((rule) => `  organ/${rule}: deny`),
    ...on('target-inspection', inspection),
    ...on('notice', notice),
    ...on('leader-report', leaders),
    ...on('role-of-leaders', leaders),
  ];
  const population = branches(Number(process.env.OBLIGATO_BRANCHES ?? 40), '');
  return defineScenario({
    name,
    question: { en: 'Does what the article proposes change anything?', 'zh-CN': '文章的建议有用吗？' },
    plugins,
    population: { ...population, superior: { ...population.superior, extends: [], rules: statements(rules) } },
    ...year,
    seed: 1,
    habits: assumed(proposals),
  });
};

/** `organ/notice: deny`, as in a unit file. */
const statements = (lines: readonly string[]) =>
  lines.map((line) => {
    const origin = { file: 'the-articles-claim' };
    return { rule: line.split(':')[0]?.trim() ?? '', origin, severity: { value: 'deny', origin }, options: {} };
  });

const none = { inspection: false, notice: false, leaders: false };
const sets: Readonly<Record<string, Proposals>> = {
  'all three': { inspection: true, notice: true, leaders: true },
  'the inspection alone': { ...none, inspection: true },
  'notice alone': { ...none, notice: true },
  'leaders alone': { ...none, leaders: true },
};

const round = (value: number) => (Math.round(value * 10) / 10).toFixed(1).padStart(9);
const print = (line: string) => process.stdout.write(`${line}\n`);

print(
  'Against none of the three; the same people and the same luck, five seeds; mean difference and its 95 % interval.',
);
for (const [name, proposals] of Object.entries(sets)) {
  const { differences } = compare(withProposals('none', none), withProposals('some', proposals), {
    seeds: 5,
    changedLimit: 0,
  });
  print(`\n${name}`);
  for (const { measure, a, b, difference, interval } of differences) {
    const within = interval ? `  [${round(interval.low)},${round(interval.high)} ]` : '';
    print(`  ${measure.padEnd(26)}${round(a)} →${round(b)}   ${round(difference)}${within}`);
  }
}

export default withProposals('the-articles-claim', { inspection: true, notice: true, leaders: true });
