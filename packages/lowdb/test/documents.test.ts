import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleCommit } from '../../testing/src/fixtures.ts';
import { openLowdbStore } from '../src/index.ts';
import { makeFolder } from './folder.ts';

async function closedStore() {
  const folder = await makeFolder();
  for (const number of [1, 2]) {
    const store = await openLowdbStore({ folder, tailRecords: 1 });
    await store.commit(sampleCommit({ unit: 'org/branch-1', number }));
    await store.close();
  }
  return { folder, document: join(folder, 'units/org/branch-1.json'), index: join(folder, 'index.json') };
}

function sealed(format: number, data: unknown): string {
  const text = JSON.stringify(data);
  const sha256 = createHash('sha256').update(`${format}\n${text}`).digest('hex');
  return `{"format":${format},"sha256":"${sha256}","data":${text}}\n`;
}

test('a document with a wrong checksum is refused by name, and made anew once it is moved away', async () => {
  const { folder, document } = await closedStore();
  await writeFile(
    document,
    (await readFile(document, 'utf8')).replace('Room', 'Rome').replace('"items":2', '"items":3'),
  );
  const store = await openLowdbStore({ folder });
  await expect(store.unit('org/branch-1')).rejects.toMatchObject({
    code: 'OBLIGATO_STORE_CORRUPT',
    message: expect.stringMatching(/branch-1\.json does not match its checksum\. .*Move the file away/),
  });
  await store.close();
  await rm(document);
  const again = await openLowdbStore({ folder });
  expect([...(await again.unit('org/branch-1')).cycles.values()][0]?.version).toBe(2);
  await again.close();
});

test('an index with a wrong checksum is refused by name, and made anew once it is moved away', async () => {
  const { folder, index } = await closedStore();
  await writeFile(index, (await readFile(index, 'utf8')).replace('2026-03-31', '2027-03-31'));
  await expect(openLowdbStore({ folder })).rejects.toMatchObject({
    code: 'OBLIGATO_STORE_CORRUPT',
    message: expect.stringContaining('index.json does not match its checksum'),
  });
  await rm(index);
  const store = await openLowdbStore({ folder });
  expect(await store.dueUnits('2026-12-31')).toEqual([{ unit: 'org/branch-1', on: '2026-03-31' }]);
  await store.close();
});

test('no flipped bit in a document goes unnoticed, nor a cut', async () => {
  const { folder, document } = await closedStore();
  const bytes = await readFile(document);
  const store = await openLowdbStore({ folder, cacheBytes: 0 });
  const codeFor = async (content: Uint8Array) => {
    await writeFile(document, content);
    return store.unit('org/branch-1').then(
      () => 'read',
      (error) => error.code,
    );
  };
  for (let bit = 0; bit < bytes.byteLength * 8; bit += bit < 1000 ? 1 : 53) {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect([bit, await codeFor(flipped)]).toEqual([bit, 'OBLIGATO_STORE_CORRUPT']);
  }
  for (let length = 0; length < bytes.byteLength; length += 7) {
    expect([length, await codeFor(bytes.subarray(0, length))]).toEqual([length, 'OBLIGATO_STORE_CORRUPT']);
  }
  expect(await codeFor(bytes)).toBe('read');
  await store.close();
});

test('the generation before stands beside a document and takes its place when it is missing', async () => {
  const { folder, document } = await closedStore();
  expect(await readFile(`${document}.prev`, 'utf8')).toContain('"items":1');
  expect(await readFile(document, 'utf8')).toContain('"items":2');
  await rm(document);
  const store = await openLowdbStore({ folder });
  expect([...(await store.unit('org/branch-1')).cycles.values()][0]?.version).toBe(2);
  await store.close();
});

test('a document or index of a newer format is refused as such', async () => {
  const { folder, document, index } = await closedStore();
  await writeFile(document, sealed(2, { anything: true }));
  const store = await openLowdbStore({ folder });
  await expect(store.unit('org/branch-1')).rejects.toMatchObject({ code: 'OBLIGATO_STORE_VERSION' });
  await store.close();
  await writeFile(index, sealed(7, []));
  await expect(openLowdbStore({ folder })).rejects.toMatchObject({ code: 'OBLIGATO_STORE_VERSION' });
});

test.each([
  ['no object', null],
  [
    'another unit',
    { unit: 'other', sequence: 0, roster: [], cycles: [], outbox: [], decided: [], keys: [], decisions: [] },
  ],
  [
    'wrong kinds',
    {
      unit: 'org/branch-1',
      sequence: -1,
      roster: 3,
      cycles: [null],
      outbox: {},
      decided: [1],
      keys: [[]],
      decisions: 'x',
    },
  ],
])('a document with a sound checksum that holds %s is refused, without a raw error', async (_, data) => {
  const { folder, document } = await closedStore();
  await writeFile(document, sealed(1, data));
  const store = await openLowdbStore({ folder });
  await expect(store.unit('org/branch-1')).rejects.toMatchObject({ code: 'OBLIGATO_STORE_CORRUPT' });
  await store.close();
});

test.each(['units/org/branch-1.json', 'units/org', 'units', 'journal', 'journal/000001.log', 'index.json', 'tmp'])(
  'a symlink in the place of %s is refused',
  async (name) => {
    const { folder } = await closedStore();
    const target = `${folder}-elsewhere`;
    await rename(join(folder, name), target);
    await symlink(target, join(folder, name));
    const reading = openLowdbStore({ folder }).then((store) => store.unit('org/branch-1').finally(() => store.close()));
    await expect(reading).rejects.toMatchObject({ code: 'OBLIGATO_STORE_CORRUPT' });
  },
);

test('a symlink in the place of the folder is refused', async () => {
  const folder = await makeFolder();
  await mkdir(`${folder}-elsewhere`, { recursive: true });
  await symlink(`${folder}-elsewhere`, folder);
  await expect(openLowdbStore({ folder })).rejects.toMatchObject({ code: 'OBLIGATO_STORE_CORRUPT' });
});

test.each([
  '../x',
  '/etc/passwd',
  'a/../b',
  'A',
  'a//b',
  '',
  '.',
  'a b',
  '__proto__',
  'constructor',
  'a/prototype',
  'a\u0000',
  'a\n',
  'x'.repeat(500),
])('the unit id %j is refused before it comes near a path', async (unit) => {
  const store = await openLowdbStore({ folder: await makeFolder() });
  const code = { code: 'OBLIGATO_UNIT_ID' };
  await expect(store.unit(unit)).rejects.toMatchObject(code);
  await expect(store.decisions(unit)).rejects.toMatchObject(code);
  await expect(store.commit({ ...sampleCommit({ unit: 'org', number: 1 }), unit })).rejects.toMatchObject(code);
  expect(await store.decision(`${unit}/duty/2026#1`)).toBeUndefined();
  await store.close();
});
