/** Indicators on a screen: of several units a table, superiors first; of one unit sentence by sentence. */
import type { IndicatorReading } from '@obligato/core';
import type { IndicatorsAnswer, UnitIndicators } from '@obligato/engine';
import { renderTable } from '../output/table.ts';
import type { View } from '../output/view.ts';
import { diagnosisWords as words } from './diagnosis-words.ts';

/** More units than a screen is wide are shown in several tables. */
const unitsAtOnce = 6;

export function renderIndicators({ from, to, units }: IndicatorsAnswer, view: View): string {
  const { say, paint } = view;
  const measured = units.filter(({ readings }) => readings.length > 0);
  if (measured.length === 0) return [say(words.none), ...notes(units, view)].join('\n');
  const blocks = Array.from({ length: Math.ceil(measured.length / unitsAtOnce) }, (_, at) =>
    tableOf(measured.slice(at * unitsAtOnce, (at + 1) * unitsAtOnce), view),
  );
  const head = paint.bold(say(words.head, { from, to }));
  return [head, ...blocks, say(words.rules), ...notes(units, view)].join('\n');
}

/** The unit above in its figures, then the unit in sentences. */
export function renderUnitIndicators({ from, to, units }: IndicatorsAnswer, view: View): string {
  const { say, paint } = view;
  if (units.every(({ readings }) => readings.length === 0)) return renderIndicators({ from, to, units }, view);
  const blocks = units.flatMap(({ unit, title, readings, statements }) => [
    '',
    paint.bold(title === unit ? unit : `${title} (${unit})`),
    ...problemsIn(readings).flatMap(({ problem, those }) => [
      say(problem.title),
      ...those.flatMap((each) => [
        sentence(each, view),
        ...statements
          .filter(({ indicator }) => indicator === each.indicator)
          .map(({ text }) => `    ${say(words.states, { text })}`),
      ]),
    ]),
  ]);
  return [paint.bold(say(words.head, { from, to })), ...blocks, '', say(words.rules), ...notes(units, view)].join('\n');
}

function sentence({ title, reads, unfair, figure }: IndicatorReading, { say, paint }: View): string {
  const behind =
    figure && figure.list.length > 0 ? ` (${say(words.behind, { n: figure.list.length + figure.unnamed })})` : '';
  const line = `  ${say(words.named, { title, reads })}${behind}`;
  if (figure === null) return paint.dim(line);
  const about = [paint.dim(say(words.unfair, { unfair: say(unfair) }))];
  return [line, ...[...spreadLines(figure, { say }), ...about].map((each) => `    ${each}`)].join('\n');
}

/** One bar a line: as long as the longest would be twenty. */
function spreadLines(
  { spread }: NonNullable<IndicatorReading['figure']>,
  { say }: Pick<View, 'say'>,
): readonly string[] {
  if (!spread) return [];
  const most = Math.max(...spread.bars.map(({ count }) => count));
  const labels = spread.bars.map(({ from, to }) =>
    to === null ? `${from}+` : from === to ? `${from}` : `${from}–${to}`,
  );
  const width = Math.max(...labels.map((label) => label.length));
  const lines = spread.bars.map(
    ({ count }, at) =>
      `${labels[at]?.padStart(width)} ${'▇'.repeat(Math.ceil((count / most) * 20))}${count > 0 ? ' ' : ''}${count}`,
  );
  return [say(words.spread, { title: spread.title }), ...lines];
}

function tableOf(units: readonly UnitIndicators[], view: View): string {
  const { say } = view;
  const byUnit = units.map(({ readings }) => new Map(readings.map((each) => [each.indicator, each])));
  const every = [...new Map(units.flatMap(({ readings }) => readings.map((each) => [each.indicator, each]))).values()];
  const rows = problemsIn(every).flatMap(({ problem, those }) => [
    [say(problem.title), ...units.map(() => '')],
    ...those.map(({ indicator, title }) => [
      `  ${say(title)}`,
      ...byUnit.map((readings) => cellOf(readings.get(indicator), view)),
    ]),
  ]);
  return renderTable([say(words.indicator), ...units.map(({ unit }) => unit.split('/').at(-1) ?? unit)], rows, view);
}

/** A figure of how many; of days and hours the figure alone, whose number of cases the sentence tells. */
function cellOf(reading: IndicatorReading | undefined, { say }: View): string {
  if (!reading?.figure) return '—';
  const { numerator, denominator } = reading.figure;
  const n = Math.round(numerator);
  const said = {
    count: `${n} / ${denominator}`,
    'working-days': say(words.days, { n }),
    hours: say(words.hours, { n }),
  };
  return said[reading.unit];
}

interface OfProblem {
  readonly problem: IndicatorReading['problem'];
  readonly those: readonly IndicatorReading[];
}

/** In the order of the problems: units may have different indicators on. */
function problemsIn(readings: readonly IndicatorReading[]): readonly OfProblem[] {
  const problems = [...new Map(readings.map(({ problem }) => [problem.id, problem])).values()];
  return problems
    .sort((a, b) => a.order - b.order)
    .map((problem) => ({ problem, those: readings.filter((each) => each.problem.id === problem.id) }));
}

const notes = (units: readonly UnitIndicators[], { say }: View): readonly string[] => [
  ...new Set(
    units.flatMap(({ off, because, unit }) => [
      ...off.map(({ indicator, statedBy }) => say(words.off, { indicator, unit: statedBy })),
      ...(because ? [`${unit}: ${say(because)}`] : []),
    ]),
  ),
];
