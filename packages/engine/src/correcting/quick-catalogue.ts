/** The catalogue with machines that step without XState, where they are proven to step alike: a fold takes every step twice. */
import type { Catalogue, Machine } from '@obligato/core';
import { compileMachine, memo } from '@obligato/core/internal';

export const quickCatalogue = memo((catalogue: Catalogue): Catalogue => {
  const machines = new Map<string, Machine>();
  for (const [name, machine] of catalogue.machines) {
    const obligation = catalogue.obligations.get(name);
    machines.set(name, obligation ? compileMachine(obligation).machine : machine);
  }
  return { ...catalogue, machines };
});
