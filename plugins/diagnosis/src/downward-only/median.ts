/** The middle one of some numbers; of two in the middle the smaller, so that it is one of them. 0 of none. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
