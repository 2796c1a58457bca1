/** Which commits go to the server together, and what becomes of the others when one is refused. */
import { expect, test } from 'vitest';
import { CommitBatches, type CommitRow } from '../../packages/postgres/src/commit-batches.ts';
import { postgresProblem } from '../../packages/postgres/src/server/postgres-problem.ts';

const row = (unit: string, revision: number, body = '{}'): CommitRow => ({
  ...{ unit, revision, body, ids: [], state: null, rules: null },
  ...{ dueOn: null, pending: false, changed: false },
});

/** Takes rows in order of their revisions, but for those of `refused` units; notes what came together. */
function server(refused: Readonly<Record<string, Error>> = {}) {
  const together: string[][] = [];
  const revisions = new Map<string, number>();
  const write = async (rows: readonly CommitRow[]) => {
    together.push(rows.map(({ unit, revision }) => `${unit}${revision}`));
    await new Promise((resume) => setTimeout(resume, 5));
    for (const { unit } of rows) if (refused[unit]) throw refused[unit];
    const taken = rows.filter(({ unit, revision }) => (revisions.get(unit) ?? 0) === revision - 1);
    for (const { unit, revision } of taken) revisions.set(unit, revision);
    return new Set(taken.map(({ unit }) => unit));
  };
  return { together, batches: new CommitBatches(write) };
}

test('what arrives in one turn goes together', async () => {
  const { together, batches } = server();
  expect(await Promise.all(['a', 'b', 'c'].map((unit) => batches.add(row(unit, 1))))).toEqual([true, true, true]);
  expect(together).toEqual([['a1', 'b1', 'c1']]);
});

test('two of one unit never do: the second stands on the first', async () => {
  const { together, batches } = server();
  const both = [batches.add(row('a', 1)), batches.add(row('a', 2)), batches.add(row('b', 1))];
  expect(await Promise.all(both)).toEqual([true, true, true]);
  expect(together.every((batch) => new Set(batch.map((each) => each[0])).size === batch.length)).toBe(true);
});

test('one that comes too late is told so, and the others are written', async () => {
  const { batches } = server();
  await batches.add(row('a', 1));
  expect(await Promise.all([batches.add(row('a', 1)), batches.add(row('b', 1))])).toEqual([false, true]);
});

test('one that the server will not take harms no other', async () => {
  const { batches } = server({ b: new Error('invalid') });
  const [a, b, c] = await Promise.allSettled(['a', 'b', 'c'].map((unit) => batches.add(row(unit, 1))));
  expect([a?.status, b?.status, c?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('a server that does not answer is asked once for all of them', async () => {
  const away = postgresProblem('db.example/obligato', Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
  const { together, batches } = server({ b: away });
  const ends = await Promise.allSettled(['a', 'b', 'c'].map((unit) => batches.add(row(unit, 1))));
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(together).toHaveLength(1);
  // And the next one is sent.
  expect(await batches.add(row('a', 1))).toBe(true);
});

test('a batch has no more than fits into one statement, and a large one goes alone', async () => {
  const { together, batches } = server();
  const many = Array.from({ length: 150 }, (_, at) => batches.add(row(`u${at}/`, 1)));
  await Promise.all(many);
  expect(Math.max(...together.map(({ length }) => length))).toBe(64);
  const large = 'x'.repeat(3 * 1024 * 1024);
  await Promise.all([batches.add(row('x', 1, large)), batches.add(row('y', 1, large))]);
  expect(together.slice(-2)).toEqual([['x1'], ['y1']]);
});
