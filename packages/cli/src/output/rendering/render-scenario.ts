/** A scenario's run as a table: one line a duty, then the rules that refused most. */
import { attemptsIn, reasonsByRule, type Share, sharesIn } from '@obligato/simulate';
import type { ScenarioRun } from '../../simulation/run-scenario.ts';
import { renderTable } from '../table.ts';
import type { View } from '../view.ts';
import { words } from '../words/words.ts';

const rulesShown = 10;

export function renderScenario({ run, seconds, written }: ScenarioRun, view: View): string {
  const { say, paint, language } = view;
  const became = attemptsIn(run.tally);
  const shares = new Map(sharesIn(run).duties);
  const duties = Object.entries(run.tally.duties);
  const body = duties.map(([duty, counts]) => [
    run.titles[duty]?.[language] ?? duty,
    shareOf(shares.get(duty)),
    ...[counts.onTime, counts.late, counts.missed, counts.running, counts.refused, Math.round(counts.minutes / 60)].map(
      String,
    ),
  ]);
  const head = [
    words.duty,
    words.inTimeShare,
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
    ...sampled(run, view),
    ...(run.complete || run.sample ? [] : [paint.yellow(say(words.stoppedEarly))]),
    ...(run.provisional ? [paint.yellow(say(words.provisionalDays))] : []),
    ...run.fallbacks.map(({ obligation, because }) => say(words.notCompiled, { obligation, because })),
    '',
    renderTable(
      head.map((word) => say(word)),
      body,
      view,
    ),
    say(words.becameOf, { ...became }),
    '',
    paint.bold(say(words.refusedByRule)),
    say(words.reasonsNamed, { refused: became.refused, reasons: became.reasons }),
    ...reasonsByRule(run.tally)
      .slice(0, rulesShown)
      .map(([rule, count]) => `  ${String(count).padStart(7)}  ${rule}`),
    ...(written.length > 0 ? ['', ...written.map((path) => say(words.writtenTo, { path }))] : []),
  ].join('\n');
}

function sampled({ sample, complete }: ScenarioRun['run'], { say, paint }: View): readonly string[] {
  if (!sample) return [];
  if (!complete) return [paint.yellow(say(words.notPrecise))];
  return [say(words.sampled, { population: sample.population, precision: sample.precision * 100 })];
}

/** `79.6 (78.0–81.2)` */
function shareOf(told: Share | undefined): string {
  if (!told) return '';
  const { share, low, high } = told;
  const [at, from, to] = [share, low ?? 0, high ?? 1].map((part) => (part * 100).toFixed(1));
  return low === undefined ? `${at}` : `${at} (${from}–${to})`;
}
