/** Chance from a seed: the same seed and name draw the same numbers, whatever else is drawn beside it. */

export interface Dice {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
}

/**
 * A generator of its own for every name, so that a change in one cycle's life does not shift the luck of the others.
 *
 * @example
 * diceFor(7, 'tax-bureau/levy/general-meeting/2026-Q1').chance(0.5)
 */
export function diceFor(seed: number, name: string): Dice {
  let state = hash(seed, name);
  // Mulberry32: small, fast, and good enough for habits; nothing here is a secret.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
  };
}

/** FNV-1a over the name, started from the seed. */
function hash(seed: number, name: string): number {
  let value = 0x811c9dc5 ^ seed;
  for (let index = 0; index < name.length; index++) value = Math.imul(value ^ name.charCodeAt(index), 0x01000193);
  return value;
}
