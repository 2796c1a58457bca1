/** Units worked on at the same time: enough for the store to write many commits at once. */
export const unitsAtOnce = 64;

/**
 * Does something for every item, at most `limit` at a time; answers keep the order of the items.
 *
 * @example
 * await inParallel([1, 2, 3], 2, async (each) => each * 2) // → [2, 4, 6]
 */
export async function inParallel<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const answers = new Array<R>(items.length);
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) answers[index] = await work(items[index] as T);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  return answers;
}
