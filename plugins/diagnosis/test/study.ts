/**
 * Tries indicators on a known truth: of branches that pretend, that are unlucky, and that are honest, which does a figure tell apart?
 * `npm run diagnosis -- 1000` lives about so many unit-years and prints the table of docs/indicators.md.
 */
import { type Lived, livedYear, shareOf, superior, type Way, ways } from './pretenders.ts';

/** What an indicator looks for, and the share from which somebody would look closer: for this study alone, no rule has one. */
const looksFor: readonly { readonly indicator: string; readonly truth: readonly Way[]; readonly from: number }[] = [
  { indicator: 'burst', truth: ['types in'], from: 0.05 },
  { indicator: 'entered-late', truth: ['types in'], from: 0.05 },
  { indicator: 'equal-minutes', truth: ['copies'], from: 0.1 },
  { indicator: 'equal-agendas', truth: ['copies'], from: 0.3 },
  { indicator: 'refused-then-figure-changed', truth: ['changes figures'], from: 0.25 },
  { indicator: 'end-of-period', truth: ['waits'], from: 0.4 },
  { indicator: 'equal-remarks', truth: ['skims'], from: 0.3 },
  { indicator: 'inspections-late', truth: ['skims'], from: 0.5 },
];
const branches: readonly Way[] = ['honest', 'honest', 'unlucky', 'types in', 'copies', 'waits', 'changes figures'];
const above: readonly Way[] = ['honest', 'unlucky', 'skims'];

/** One column each. */
const lives = (Object.keys(ways) as Way[]).filter((way) => branches.includes(way) || above.includes(way));

const unitYears = Number(process.argv[2] ?? 70);
const every: Lived[] = [];
for (let seed = 1; every.length < unitYears; seed++)
  every.push(...(await livedYear(seed, branches, above[seed % above.length] ?? 'honest')));

process.stdout.write(
  `${every.length} unit-years.\n\n| indicator | looks for | from | precision | recall | not measured | ${lives.join(' | ')} |\n`,
);
process.stdout.write(`|---|---|---|---|---|---|${lives.map(() => '---|').join('')}\n`);
for (const { indicator, truth, from } of looksFor) {
  // A superior’s indicators are about superiors alone, and are measured nowhere else.
  const isAbove = indicator === 'equal-remarks' || indicator === 'inspections-late';
  const units = every.filter(({ unit }) => (unit === superior) === isAbove);
  const measured = units.filter((each) => shareOf(each, indicator) !== undefined);
  const flagged = measured.filter((each) => (shareOf(each, indicator) ?? 0) >= from);
  const isTrue = ({ way }: Lived) => truth.includes(way);
  const hits = flagged.filter(isTrue).length;
  const share = (part: number, whole: number) => (whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`);
  const byWay = lives.map((way) => {
    const those = units.filter((each) => each.way === way);
    return those.length === 0 ? '—' : `${flagged.filter((each) => each.way === way).length} / ${those.length}`;
  });
  const [precision, recall] = [share(hits, flagged.length), share(hits, units.filter(isTrue).length)];
  process.stdout.write(
    `| \`${indicator}\` | ${truth.join(', ')} | ${from * 100}% | ${precision} | ${recall} | ${units.length - measured.length} | ${byWay.join(' | ')} |\n`,
  );
}
