/** The example organ lives a year with both presets: what the second asks for is owed, tried, and done or missed like the rest. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cnCalendar } from '@obligato/cn-calendar';
import { diagnosis } from '@obligato/diagnosis';
import { createEngine, parseUnit, type StatusRow, VirtualClock } from '@obligato/engine';
import { readRoster } from '@obligato/engine/files';
import { organBranch } from '@obligato/organ-branch';
import { liveYear } from '@obligato/simulate';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../source-files.ts';

const organ = join(root, 'examples/organ');
const read = (...path: string[]) => readFile(join(organ, ...path), 'utf8');

let rows: readonly StatusRow[];
/** Cycles in which a step of somebody's was accepted. */
const taken = new Set<string>();
let unowed: readonly string[];

beforeAll(async () => {
  const files = await Promise.all((await readdir(join(organ, 'units'))).map((file) => read('units', file)));
  const units = files.map((text) =>
    parseUnit(text.replace('[organ/recommended,', '[organ/recommended, organ/in-full,')),
  );
  const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
  const engine = await createEngine({ units, plugins: { organ: organBranch, calendar: cnCalendar, diagnosis }, clock });
  for (const [unit, roster] of await readRoster('roster.csv', await read('roster.csv')))
    await engine.setRoster(unit, roster);
  // What is forgotten, or left to the next year, says nothing of whether it can be done.
  await liveYear({ engine, clock, year: 2026, seed: 7, habits: { forgetsReport: 0, reportsLate: 0 } });
  clock.set('2027-01-15T08:00:00+08:00');
  await engine.tick();
  rows = await engine.status();
  for (const unit of engine.domain.organisation.units.keys())
    for (const { cycle, side, outcome } of await engine.decisions(unit))
      if (side !== 'clock' && outcome === 'accepted') taken.add(cycle);
  const plans = await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  unowed = plans.flatMap(({ notOwed }) => notOwed.map(({ duty, because }) => `${duty}: ${because.en}`));
}, 120_000);

const inFull = Object.entries(organBranch.rules).flatMap(([name, rule]) =>
  rule.kind === 'duty' && name in (organBranch.presets['in-full'] ?? {})
    ? [{ id: rule.duty.id, defaults: rule.defaults }]
    : [],
);
/** Somebody raises these when there is reason to: in this year nobody has. */
const occasional = inFull.filter(({ defaults }) => 'cadence' in defaults && defaults.cadence === 'occasional');

test('every duty of the second preset that comes round by itself is owed, and somebody did something about it', () => {
  const recurring = inFull.filter((each) => !occasional.includes(each) && each.id !== 'leading-group-evaluated');
  expect(recurring.length).toBeGreaterThanOrEqual(9);
  for (const { id } of recurring) {
    const own = rows.filter(({ duty }) => duty === id);
    expect(
      own.some(({ cycle }) => taken.has(cycle)),
      id,
    ).toBe(true);
    expect(
      own.some(({ light }) => light === 'done'),
      id,
    ).toBe(true);
    // The year is over: each was done or missed.
    expect(
      own.filter(({ light }) => light !== 'done' && light !== 'overdue' && light !== 'none'),
      id,
    ).toEqual([]);
  }
});

test('the others say why nobody owes them here', () => {
  expect(unowed).toContainEqual(expect.stringMatching(/^leading-group-evaluated: No unit stands above this one here/));
  expect(occasional.map(({ id }) => id).sort()).toEqual([
    'after-suspension',
    'membership-arrival',
    'special-life-meeting',
    'target-adjustment',
  ]);
});
