/** Chance from a seed: the same seed and name draw the same numbers, whatever else is drawn beside it. */

export interface Dice {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
}

/**
 * A generator of its own for every name, so that a change in one cycle's life does not shift the luck of the others. Of the name
 * 64 bits are kept: a country has some 400 million cycles, and of 32 bits a tenth of them would share their luck with another.
 *
 * `seed` is a whole number that a double holds exactly (`Number.isSafeInteger`).
 *
 * @example
 * diceFor(7, 'tax-bureau/levy/general-meeting/2026-Q1').chance(0.5)
 */
export function diceFor(seed: number, name: string): Dice {
  // Two hashes of the name that have nothing in common but their shape; either half of the seed starts one of them.
  let a = 0x811c9dc5 ^ seed;
  let b = 0x9e3779b9 ^ Math.floor(seed / 4_294_967_296);
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  let c = seed | 0;
  let counter = 1;
  // Chris Doty-Humphrey’s small fast counting generator: 128 bits of state, no known weakness, nothing here is a secret.
  const draw = (): number => {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  };
  // Until every bit of the name has reached every bit of the state.
  for (let round = 0; round < 12; round++) draw();
  const next = () => draw() / 4_294_967_296;
  return {
    next,
    chance: (probability) => next() < probability,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
  };
}
