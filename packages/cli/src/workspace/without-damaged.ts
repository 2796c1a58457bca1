/** A store that has lost what some units wrote: whatever is asked of one of those is refused, as from the folder itself. */
import { unitOfCycle } from '@obligato/core';
import type { Store } from '@obligato/engine';
import { wrapStore } from '@obligato/engine/store';

/** `refuse` throws for a unit of whom something is lost. */
export function withoutDamaged(store: Store, refuse: (unit: string) => void): Store {
  const guarded = Object.entries(unitNamedBy).flatMap(([method, unitOf]) => {
    const ask = store[method as Method] as ((...asked: unknown[]) => Promise<unknown>) | undefined;
    if (!unitOf || !ask) return [];
    const guard = async (...asked: readonly unknown[]) => {
      refuse((unitOf as (...asked: readonly unknown[]) => string)(...asked));
      return ask.apply(store, [...asked]);
    };
    return [[method, guard] as const];
  });
  return wrapStore(store, Object.fromEntries(guarded) as Partial<Store>);
}

type Method = { [Name in keyof Store]-?: NonNullable<Store[Name]> extends Asked ? Name : never }[keyof Store];
type Asked = (...asked: never[]) => unknown;

/** Whom each method is asked about; undefined where it is no unit in particular. Another method is another row. */
const unitNamedBy: {
  readonly [Name in Method]: ((...asked: Parameters<NonNullable<Store[Name]>>) => string) | undefined;
} = {
  unit: (unit) => unit,
  commit: ({ unit }) => unit,
  decision: (id) => unitOfCycle(id.slice(0, id.lastIndexOf('#'))) ?? '',
  decisions: (unit) => unit,
  decisionsNamed: (unit) => unit,
  decisionIds: (unit) => unit,
  changes: (unit) => unit,
  commitsOf: (unit) => unit,
  dueUnits: undefined,
  outboxUnits: undefined,
  units: undefined,
  describe: undefined,
  verify: undefined,
  figures: undefined,
  close: undefined,
};
