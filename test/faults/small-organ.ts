/** A bureau and a branch below it, with every rule of the national pack, on a store and a clock of the harness's choosing. */
import { cnCalendar } from '@obligato/cn-calendar';
import type { Roster, RosterRow, UnitSource } from '@obligato/core';
import { createEngine, type Engine, type Notifier, type Store, VirtualClock } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';

export const organUnits = ['bureau', 'bureau/branch'] as const;
export const startOfYear = '2026-01-01T08:00:00+08:00';

export interface SmallOrgan {
  readonly engine: Engine;
  readonly clock: VirtualClock;
}

export async function smallOrgan(store: Store, options: { clock?: VirtualClock; notifier?: Notifier } = {}) {
  const clock = options.clock ?? new VirtualClock(startOfYear);
  const engine = await createEngine({
    units: [sourceOf('bureau', undefined), sourceOf('bureau/branch', 'bureau')],
    plugins: { organ: organBranch, calendar: cnCalendar },
    store,
    clock,
    ...(options.notifier ? { notifiers: [options.notifier] } : {}),
  });
  return { engine, clock } satisfies SmallOrgan;
}

/** Eight full members: enough for a committee of three. */
export const organRoster: Roster = Array.from(
  { length: 8 },
  (_, index): RosterRow => ({
    member: `m${index + 1}`,
    name: `Member ${index + 1}`,
    standing: 'full',
    roles: index === 0 ? ['secretary', 'committee', 'leader'] : index < 3 ? ['committee'] : [],
    from: '2020-01-01',
  }),
);

const sourceOf = (unit: string, parent: string | undefined): UnitSource => ({
  unit,
  title: unit,
  origin: { file: 'faults' },
  ...(parent ? { parent: { value: parent, origin: { file: 'faults' } } } : {}),
  extends: [{ value: 'organ/recommended', origin: { file: 'faults' } }],
  rules: [],
});
