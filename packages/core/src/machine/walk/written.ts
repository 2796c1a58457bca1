/** A state, or a part of one, as it would be stored, so that two can be compared. */
export function written(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // A circle, a bigint: told as a fault of its own.
    return undefined;
  }
}
