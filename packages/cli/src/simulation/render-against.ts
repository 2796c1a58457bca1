/** Two compared scenarios as a table: A, B, and the difference with its interval. */
import { measureWords } from '@obligato/simulate/report';
import { renderTable } from '../output/table.ts';
import type { View } from '../output/view.ts';
import { words } from '../output/words/words.ts';
import type { AgainstRun } from './run-against.ts';

export function renderAgainst(
  { question, comparison, complete, seconds, rules, written }: AgainstRun,
  view: View,
): string {
  const { say, paint, language } = view;
  const body = comparison.differences.map(({ measure, a, b, difference, interval }) => [
    measureWords[measure]?.[language] ?? measure,
    ...[a, b, difference].map(rounded),
    interval ? `${rounded(interval.low)} … ${rounded(interval.high)}` : '',
  ]);
  const head = [words.measure, words.sideA, words.sideB, words.difference, words.interval];
  return [
    paint.bold(question[language]),
    say(words.comparedLived, { seeds: comparison.seeds.length, seconds: seconds.toFixed(1) }),
    say(words.assumedHabits),
    ...(complete ? [] : [paint.yellow(say(words.fewerPairs))]),
    ...(rules.length === 0 ? [paint.yellow(say(words.rulesAlike))] : []),
    '',
    renderTable(
      head.map((word) => say(word)),
      body,
      view,
    ),
    ...(written.length > 0 ? ['', ...written.map((path) => say(words.writtenTo, { path }))] : []),
  ].join('\n');
}

const rounded = (value: number) => (Math.round(value * 10) / 10).toLocaleString('en');
