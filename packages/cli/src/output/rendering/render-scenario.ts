/** A scenario's run as a table: one line a duty, then the rules that refused most. */
import type { ScenarioRun } from '../../simulation/run-scenario.ts';
import { renderTable } from '../table.ts';
import type { View } from '../view.ts';
import { words } from '../words/words.ts';

const rulesShown = 10;

export function renderScenario({ run, seconds, written }: ScenarioRun, view: View): string {
  const { say, paint, language } = view;
  const duties = Object.entries(run.tally.duties);
  const body = duties.map(([duty, counts]) => [
    run.titles[duty]?.[language] ?? duty,
    ...[counts.onTime, counts.late, counts.missed, counts.running, counts.refused, Math.round(counts.minutes / 60)].map(
      String,
    ),
  ]);
  const head = [
    words.duty,
    words.inTime,
    words.doneLate,
    words.missedAltogether,
    words.stillRunning,
    words.refusedTimes,
    words.hoursSpent,
  ];
  return [
    paint.bold(run.question[language]),
    say(words.scenarioLived, {
      units: run.tally.units,
      attempts: run.attempts,
      seed: run.seed,
      seconds: seconds.toFixed(1),
    }),
    say(words.assumedHabits),
    ...(run.complete ? [] : [paint.yellow(say(words.stoppedEarly))]),
    ...(run.provisional ? [paint.yellow(say(words.provisionalDays))] : []),
    ...run.fallbacks.map(({ obligation, because }) => say(words.notCompiled, { obligation, because })),
    '',
    renderTable(
      head.map((word) => say(word)),
      body,
    ),
    '',
    paint.bold(say(words.refusedByRule)),
    ...refusals(run).map(([rule, count]) => `  ${String(count).padStart(7)}  ${rule}`),
    ...(written.length > 0 ? ['', ...written.map((path) => say(words.writtenTo, { path }))] : []),
  ].join('\n');
}

function refusals({ tally }: ScenarioRun['run']): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { refusedBy } of Object.values(tally.duties)) {
    for (const [rule, count] of Object.entries(refusedBy)) counts.set(rule, (counts.get(rule) ?? 0) + count);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, rulesShown);
}
