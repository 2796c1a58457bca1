import { fileURLToPath } from 'node:url';
import { ObligatoError } from '@obligato/core';
import { attemptsIn, createWorld, type Scenario, simulate, simulateModule } from '@obligato/simulate';
import { describe, expect, test } from 'vitest';
import few from './few-branches.ts';
import many from './many-branches.ts';
import { organYear } from './the-organ.ts';

const module = (name: string) => fileURLToPath(new URL(name, import.meta.url));
/** The workers load the sources, as this process does. */
const execArgv = ['--conditions=source', '--import', 'tsx'];
const bytes = (run: unknown) => JSON.stringify(run);

describe('a run', () => {
  test('comes to the same bytes again, in this process or in one or two others', async () => {
    const here = bytes(simulate(few, { timelines: 2 }));
    expect(bytes(simulate(few, { timelines: 2 }))).toBe(here);
    for (const workers of [1, 2])
      expect(bytes(await simulateModule(module('./few-branches.ts'), { workers, timelines: 2, execArgv }))).toBe(here);
  });
  test('of several shards comes to the same bytes, whoever lives them', async () => {
    const here = bytes(simulate(many));
    for (const workers of [1, 2])
      expect(bytes(await simulateModule(module('./many-branches.ts'), { workers, execArgv }))).toBe(here);
  });
  test('with another seed is another', () => {
    expect(bytes(simulate({ ...few, seed: 6 }).tally)).not.toBe(bytes(simulate(few).tally));
  });
  test('that is stopped is readable, and says that it is not whole', () => {
    const run = simulate(few, { onUnit: (lived) => lived === 2 });
    expect(run).toMatchObject({ complete: false, tally: { units: 2 } });
  });
  test('counts leaders and the others apart, and the superior’s own duties like everybody’s', () => {
    const { duties } = simulate(organYear(7)).tally;
    expect(duties['general-meeting']?.leadersExpected).toBeGreaterThan(0);
    expect(duties['general-meeting']?.othersExpected).toBeGreaterThan(0);
    expect(duties['target-inspection']?.attempts).toBeGreaterThan(0);
  });
  test('tells what became of every attempt, and why refusals have more reasons than there are of them', () => {
    const { tally, attempts } = simulate(organYear(7));
    const { accepted, putRight, refused, unavailable, incomplete, reasons } = attemptsIn(tally);
    expect(accepted + putRight + refused + unavailable + incomplete).toBe(attempts);
    expect(tally.refusedPerMonth.reduce((sum, count) => sum + count, 0)).toBe(refused);
    expect(reasons).toBeGreaterThanOrEqual(refused);
  });
  test('counts the members of a unit’s page as those of its first day, not as rows of a list', () => {
    const run = simulate(few, { timelines: few.population.kind === 'generated' ? few.population.branches : 0 });
    expect(run.timelines.reduce((sum, { members }) => sum + members, 0)).toBe(run.tally.members);
  });
  test('counts every unit once in each of its tables', () => {
    const { tally } = simulate(few);
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, one) => all + one, 0);
    const sizes = Object.values(tally.sizes);
    expect(sum(tally.inTimeOfOwed)).toBe(tally.units);
    expect(sum(tally.minutesPerMember)).toBe(tally.units);
    expect(sizes.reduce((all, { units }) => all + units, 0)).toBe(tally.units);
    expect(sizes.reduce((all, size) => all + size.attempts, 0)).toBe(attemptsIn(tally).attempts);
    for (const [duty, { onTime, late, missed }] of Object.entries(tally.duties)) {
      const shares = sizes.flatMap(({ duties }) => duties[duty] ?? []);
      expect(shares.reduce((all, { inTime }) => all + inTime, 0)).toBe(onTime);
      expect(shares.reduce((all, { owed }) => all + owed, 0)).toBe(onTime + late + missed);
    }
  });
  test('with a worker that dies names its units and its seed, and how to run them alone', async () => {
    const run = simulateModule(module('./dying.ts'), { workers: 1, execArgv });
    await expect(run).rejects.toMatchObject({ code: 'OBLIGATO_WORKER' });
    await expect(run).rejects.toThrow(/units 0 to 5 with seed 5 died \(code 9\).*only: \{ from: 0, to: 6 \}/);
  });
  test('with a worker that dies before it has begun says so, too', async () => {
    const run = simulateModule(module('./stillborn.ts'), { workers: 2, execArgv });
    await expect(run).rejects.toThrow(/units 0 to 5 with seed 5 died \(code 7\)/);
  });
});

describe('a scenario that cannot be is refused before anything runs', () => {
  const generated = few.population as Extract<Scenario['population'], { kind: 'generated' }>;
  const wrong: readonly (readonly [string, Partial<Scenario>, RegExp])[] = [
    ['an impossible population', { population: { ...generated, branches: 0 } }, /population\.branches: 0/],
    [
      'sizes that weigh nothing',
      { population: { ...generated, sizes: [{ from: 3, to: 4, weight: 0 }] } },
      /every weight is 0/,
    ],
    [
      'a size that ends before it starts',
      { population: { ...generated, sizes: [{ from: 9, to: 4, weight: 1 }] } },
      /from 9 to 4/,
    ],
    ['a negative probability', { habits: { attends: -0.1 } }, /habits\.attends: -0\.1/],
    ['a probability above one', { habits: { attends: 1.1 } }, /habits\.attends: 1\.1/],
    ['an unknown habit', { habits: { atends: 0.5 } as never }, /habits\.atends.*Did you mean "attends"/],
    ['an unknown obligation', { stories: { meting: function* () {} } }, /stories\.meting/],
    ['a day that is none', { from: '2026-02-30' }, /from: "2026-02-30"/],
    ['an end before its beginning', { to: '2025-01-01' }, /is before/],
    ['a seed that is no number', { seed: Number.NaN }, /seed: NaN/],
    ['a negative cost', { costs: { eventMinutes: { notify: -5 } } }, /costs\.eventMinutes\.notify/],
  ];
  test.each(wrong)('%s', (_what, over, message) => {
    expect(() => createWorld({ ...few, ...over })).toThrow(message);
    expect(() => createWorld({ ...few, ...over })).toThrow(ObligatoError);
  });
  test('but days beyond the calendar are lived, and marked as provisional', () => {
    expect(createWorld({ ...few, from: '2027-01-01', to: '2027-03-31' }).provisional).toBe(true);
    expect(createWorld(few).provisional).toBe(false);
  });
});
