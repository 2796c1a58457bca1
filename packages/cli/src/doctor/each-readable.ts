/** The same reading in every unit: one whose records are damaged is named, and the others go on. */
import { ObligatoError, type Problem } from '@obligato/core';

/** A unit that could not be read, and why. */
export interface DamagedUnit {
  readonly unit: string;
  readonly problems: readonly Problem[];
}

export async function eachReadable<T>(units: readonly string[], read: (unit: string) => Promise<T>) {
  const done: T[] = [];
  const damaged: DamagedUnit[] = [];
  for (const unit of units) {
    try {
      done.push(await read(unit));
    } catch (error) {
      damaged.push(damagedUnit(unit, error));
    }
  }
  return { done, damaged };
}

/** Throws again what is not about damage: a disk that fails, or a store that is closed, is so for every unit. */
export function damagedUnit(unit: string, error: unknown): DamagedUnit {
  if (error instanceof ObligatoError && error.code === 'OBLIGATO_STORE_CORRUPT')
    return { unit, problems: error.problems };
  throw error;
}
