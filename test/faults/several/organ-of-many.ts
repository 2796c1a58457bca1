/** A bureau with many branches, each with every rule of the national pack, as each of several processes opens it. */
import { cnCalendar } from '@obligato/cn-calendar';
import { type Clock, createEngine, type Engine, type Notifier, type Store } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { aUnit } from '@obligato/testing/fixtures';
import { organRoster } from '../small-organ.ts';

export const branchesOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `bureau/branch-${String(at + 1).padStart(4, '0')}`);

export interface OrganParts {
  readonly branches: number;
  readonly store: Store;
  readonly clock: Clock;
  readonly notifier?: Notifier;
}

export function organOfMany({ branches, store, clock, notifier }: OrganParts): Promise<Engine> {
  const presets = { extends: ['organ/recommended'] };
  const below = branchesOf(branches).map((unit) => aUnit(unit, { ...presets, parent: 'bureau' }));
  return createEngine({
    units: [aUnit('bureau', presets), ...below],
    plugins: { organ: organBranch, calendar: cnCalendar },
    store,
    clock,
    ...(notifier ? { notifiers: [notifier] } : {}),
  });
}

/** Everybody has people, and what is owed in some days is planned. */
export async function begin(engine: Engine, branches: number, days: { from: string; to: string }): Promise<void> {
  for (const unit of ['bureau', ...branchesOf(branches)]) await engine.setRoster(unit, organRoster);
  await engine.plan(days);
}
