/** Under which name a rule looks at which fact. */
import type { FactTable } from './fact.ts';

export interface FactSlot {
  /** The name that the rule gives it. */
  readonly local: string;
  readonly fact: string;
}

const remembered = new WeakMap<FactTable, readonly FactSlot[]>();

/** The facts of a table by both their names. */
export function factSlots(table: FactTable): readonly FactSlot[] {
  let slots = remembered.get(table);
  if (!slots) {
    // The list itself is not frozen: it is walked at every attempt, and a frozen one is walked several times more slowly.
    slots = Object.entries(table).map(([local, fact]) => Object.freeze({ local, fact: fact.name }));
    remembered.set(table, slots);
  }
  return slots;
}
