import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { MemoryStore } from '@obligato/engine';
import { importUnits } from '@obligato/engine/files';
import { wrapStore } from '@obligato/engine/store';
import { openLowdbStore } from '@obligato/lowdb';
import { contentOf, sampleCommit } from '@obligato/testing/fixtures';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { exported, linesOf, livedStore } from './lived-store.ts';

const at = '2026-05-01T08:00:00+08:00';

async function lowdbStore() {
  const parent = await mkdtemp(join(tmpdir(), 'obligato-transfer-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  return openLowdbStore({ folder: join(parent, 'data') });
}

test('a lived year goes out, into an empty store on disk, and out again: the same bytes', async () => {
  const { store } = await livedStore();
  const first = await exported(store);
  const target = await lowdbStore();
  const count = await importUnits(target, { open: () => linesOf(first), at });
  expect(count.decisions).toBeGreaterThan(28);
  expect(await exported(target)).toBe(first);
  // It was written down there by the import, in two commits a unit.
  const { records, ...content } = await contentOf(store);
  const written = records.map((record) => ({ ...record, committedAt: at, revision: 2, recent: [] }));
  expect(await contentOf(target)).toEqual({ ...content, records: written });
  await target.close();
});

test('whatever is in a store, export and import keep it, byte for byte', async () => {
  const commit = fc.record({
    unit: fc.constantFrom('org', 'org/a', 'b-2'),
    period: fc.constantFrom('2026-Q1', '2026-02'),
    // What names something is refused where not every store could keep it.
    key: fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).filter((key) => !/[\0\p{Surrogate}]/u.test(key)),
    name: fc.string({ unit: 'binary', maxLength: 8 }),
    payload: fc.jsonValue(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(commit, { maxLength: 12 }), async (commits) => {
      const store = new MemoryStore();
      for (const { unit, period, key, name, payload } of commits) {
        const number = ((await store.unit(unit)).decided.get(`${unit}/general-meeting/${period}`) ?? 0) + 1;
        const sample = sampleCommit({ unit, number, period, key });
        const decisions = sample.decisions.map((decision) => ({ ...decision, payload }));
        const roster = [{ member: key, name, standing: 'full' as const, roles: [], from: '2026-01-01' }];
        await store.commit({ ...sample, decisions, roster });
      }
      const first = await exported(store);
      const target = new MemoryStore();
      await importUnits(target, { open: () => linesOf(first), at });
      expect(await exported(target)).toBe(first);
    }),
    { numRuns: 40 },
  );
});

test('a text with the line ends of Unicode stays on one line, also for a reader that ends lines there', async () => {
  const store = new MemoryStore();
  const roster = [{ member: 'm1', name: 'a\u2028b\u2029c', standing: 'full' as const, roles: [], from: '2026-01-01' }];
  await store.commit({ ...sampleCommit({ unit: 'org', number: 1 }), roster });
  const target = new MemoryStore();
  const text = await exported(store);
  await importUnits(target, { open: () => createInterface({ input: Readable.from([text]) }), at });
  expect((await target.unit('org')).roster).toEqual(roster);
});

test('a key that was answered before the move is answered the same after it', async () => {
  const { store } = await livedStore();
  const text = await exported(store);
  const target = new MemoryStore();
  await importUnits(target, { open: () => linesOf(text), at });
  const keys = (await store.unit('bureau/branch')).keys;
  expect(keys.size).toBe(28);
  expect((await target.unit('bureau/branch')).keys).toEqual(keys);
});

test('an export that was cut, edited, joined or made newer is refused with its line, and nothing is imported', async () => {
  const { store } = await livedStore();
  const text = await exported(store);
  const lines = text.trimEnd().split('\n');
  const wrong: readonly (readonly [string, RegExp])[] = [
    [lines.slice(0, -1).join('\n'), /the end is missing/],
    [lines.slice(0, 5).join('\n'), /Line 6 .* the end is missing/],
    [text.replace('"place":"301"', '"place":"302"'), /not as it was exported/],
    [[...lines.slice(0, 9), ...lines.slice(10)].join('\n'), /lines were exported/],
    [`${text}${lines[1]}`, /something follows the end/],
    [text.replace('"format":1', '"format":2'), /Line 1 .*newer/],
    ['{"rows":[]}', /Line 1 .*is not the first line of an export/],
    [lines.map((line, row) => (row === 3 ? line.slice(0, -4) : line)).join('\n'), /Line 4 .*not a JSON object/],
  ];
  for (const [damaged, message] of wrong) {
    const target = new MemoryStore();
    const importing = importUnits(target, { open: () => linesOf(damaged), at });
    await expect(importing).rejects.toMatchObject({
      code: 'OBLIGATO_EXPORT_FILE',
      message: expect.stringMatching(message),
    });
    expect(await target.units()).toEqual([]);
  }
});

test('a store that has records of a unit already is left as it is', async () => {
  const { store } = await livedStore();
  const text = await exported(store);
  await expect(importUnits(store, { open: () => linesOf(text), at })).rejects.toMatchObject({
    code: 'OBLIGATO_TARGET_NOT_EMPTY',
  });
  expect(await exported(store)).toBe(text);
});

test('a store that makes its records anew at every read is exported like any other', { timeout: 10_000 }, async () => {
  const store = new MemoryStore();
  for (const number of [1, 2]) await store.commit(sampleCommit({ unit: 'org', number }));
  const anew = wrapStore(store, { unit: async (id) => structuredClone(await store.unit(id)) });
  expect(await exported(anew)).toBe(await exported(store));
});

test('a commit in the middle of an export is in it wholly, also where records are made anew', async () => {
  const store = new MemoryStore();
  await store.commit(sampleCommit({ unit: 'org', number: 1 }));
  let isMoved = false;
  const moving = wrapStore(store, {
    unit: async (id) => structuredClone(await store.unit(id)),
    decisions: async (unit) => {
      if (!isMoved) await store.commit(sampleCommit({ unit: 'org', number: 2 }));
      isMoved = true;
      return store.decisions(unit);
    },
  });
  expect(await exported(moving)).toBe(await exported(store));
});

test('a store that has lost a decision is told of, not read for ever', { timeout: 10_000 }, async () => {
  const store = new MemoryStore();
  for (const number of [1, 2]) await store.commit(sampleCommit({ unit: 'org', number }));
  const forgetful = wrapStore(store, { decisions: async (unit) => (await store.decisions(unit)).slice(1) });
  await expect(exported(forgetful)).rejects.toMatchObject({
    code: 'OBLIGATO_STORE_CORRUPT',
    message: expect.stringContaining('org'),
  });
});
