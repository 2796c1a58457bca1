/** A real engine on a real store in a temporary folder, with as many branches as asked for. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cnCalendar } from '@obligato/cn-calendar';
import type { Roster, RosterRow, UnitSource } from '@obligato/core';
import { createEngine, type Engine, type OpenStore, type Store, VirtualClock } from '@obligato/engine';
import { openLowdbStore } from '@obligato/lowdb';
import { organBranch } from '@obligato/organ-branch';

export interface ManyUnits {
  readonly engine: Engine;
  readonly clock: VirtualClock;
  readonly units: readonly string[];
  close(): Promise<void>;
}

/** When there is such a unit, by its place in the list, and below whom. */
export type LifeOf = (index: number) => Partial<Pick<UnitSource, 'from' | 'until' | 'successors' | 'moves'>>;

/** Of every eight branches one is renamed in mid-year, two become one, and one comes to stand below another. */
export const reorganised: LifeOf = (index) => {
  const at = <T>(value: T) => ({ value, origin: { file: 'bench' } });
  const nth = Math.floor(index / 8) * 8;
  const ends = (successor: number) => ({
    until: at('2026-06-30'),
    successors: [at(`bureau/branch-${nth + successor + 1}`)],
  });
  const lives: Readonly<Record<number, ReturnType<LifeOf>>> = {
    ...{ 0: ends(1), 2: ends(4), 3: ends(4) },
    ...{ 1: { from: at('2026-07-01') }, 4: { from: at('2026-07-01') } },
    5: { moves: [{ from: at('2026-05-01'), unit: at(`bureau/branch-${nth + 8}`) }] },
  };
  return lives[index % 8] ?? {};
};

/** One bureau and `count` branches of eight full members; everything is on disk. */
export async function manyUnits(
  count: number,
  open: OpenStore = openLowdbStore,
  rules: UnitSource['rules'] = [],
  lifeOf: LifeOf = () => ({}),
): Promise<ManyUnits> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-bench-'));
  const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
  const units = Array.from({ length: count }, (_, index) => `bureau/branch-${index + 1}`);
  const engine = await engineOver(units, await open({ folder }), clock, rules, lifeOf);
  await Promise.all(units.map((unit) => engine.setRoster(unit, roster)));
  return {
    engine,
    clock,
    units,
    close: async () => {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An engine of the bureau and these branches; what is in the store already stays. */
export const engineOver = (
  units: readonly string[],
  store: Store,
  clock: VirtualClock,
  rules: UnitSource['rules'] = [],
  lifeOf: LifeOf = () => ({}),
): Promise<Engine> =>
  createEngine({
    units: [
      { ...sourceOf('bureau', undefined), rules },
      ...units.map((unit, index) => ({ ...sourceOf(unit, 'bureau'), ...lifeOf(index) })),
    ],
    plugins: { organ: organBranch, calendar: cnCalendar },
    store,
    clock,
  });

const sourceOf = (unit: string, parent: string | undefined): UnitSource => ({
  unit,
  title: unit,
  origin: { file: 'bench' },
  ...(parent ? { parent: { value: parent, origin: { file: 'bench' } } } : {}),
  extends: parent ? [] : [{ value: 'organ/recommended', origin: { file: 'bench' } }],
  rules: [],
});

const roster: Roster = Array.from(
  { length: 8 },
  (_, index): RosterRow => ({
    member: `m${index + 1}`,
    name: `Member ${index + 1}`,
    standing: 'full',
    roles: index === 0 ? ['secretary', 'committee'] : index < 3 ? ['committee'] : [],
    from: '2020-01-01',
  }),
);
