import { appendFile, cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journalStart, scanJournal } from '@obligato/files';
import { expect, test } from 'vitest';
import { contentOf, sampleCommit } from '../../testing/src/fixtures.ts';
import { nodeFileSystem, openLowdbStore } from '../src/index.ts';
import { crashCopy, makeFolder } from './folder.ts';

const log = (folder: string) => join(folder, 'journal', '000001.log');

/** A crashed store with so many commits, and the places where its records end. */
async function crashedStore(commits: number) {
  const folder = await makeFolder();
  const store = await openLowdbStore({ folder });
  const ends = [0];
  for (let number = 1; number <= commits; number++) {
    await store.commit(sampleCommit({ unit: 'org', number }));
    ends.push((await readFile(log(folder))).byteLength);
  }
  const crashed = await crashCopy(folder);
  await store.close();
  return { folder: crashed, ends };
}

test.each([1, 100, 177, 178, 400])(
  'a last record of which only %i bytes arrived is cut, and the store goes on',
  async (kept) => {
    const { folder, ends } = await crashedStore(3);
    const [, , second = 0] = ends;
    await truncate(log(folder), second + kept);
    const store = await openLowdbStore({ folder });
    expect(store.opened).toMatchObject({ records: 2, cutBytes: kept });
    expect(await store.commit(sampleCommit({ unit: 'org', number: 3 }))).toBeUndefined();
    await store.close();
    const again = await openLowdbStore({ folder });
    expect((await again.decisions('org')).length).toBe(3);
    await again.close();
  },
);

test('a last write whose pages never arrived is cut, whatever of it did arrive', async () => {
  const { folder, ends } = await crashedStore(2);
  const [, first = 0, second = 0] = ends;
  const bytes = await readFile(log(folder));
  await writeFile(log(folder), bytes.fill(0, first + 20, Math.min(second, first + 600)));
  const store = await openLowdbStore({ folder });
  expect(store.opened).toMatchObject({ records: 1, cutBytes: second - first });
  await store.close();
});

test('a hole in a record that a later one proves to have been on the disk is refused', async () => {
  const { folder, ends } = await crashedStore(3);
  const [, first = 0] = ends;
  await writeFile(log(folder), (await readFile(log(folder))).fill(0, first + 20, first + 600));
  await expect(openLowdbStore({ folder })).rejects.toMatchObject({
    code: 'OBLIGATO_STORE_CORRUPT',
    message: expect.stringMatching(new RegExp(`000001\\.log is damaged at byte ${first}, in record 2`)),
  });
});

test('a record that was edited, taken out, or put elsewhere is refused with file and byte', async () => {
  const { folder, ends } = await crashedStore(3);
  const [, first = 0, second = 0] = ends;
  const bytes = await readFile(log(folder));
  const edited = Buffer.from(bytes.toString('latin1').replace('Room 3', 'Room 4'), 'latin1');
  const without = Buffer.concat([bytes.subarray(0, first), bytes.subarray(second)]);
  const swapped = Buffer.concat([bytes.subarray(first, second), bytes.subarray(0, first), bytes.subarray(second)]);
  for (const [content, at] of [
    [edited, 0],
    [without, first],
    [swapped, 0],
  ] as const) {
    await writeFile(log(folder), content);
    await expect(openLowdbStore({ folder })).rejects.toMatchObject({
      code: 'OBLIGATO_STORE_CORRUPT',
      message: expect.stringContaining(`at byte ${at},`),
    });
    expect(await readFile(log(folder))).toEqual(content);
  }
});

/** The journal alone, in memory: opening a whole store for every bit would take minutes. */
function scanBytes(bytes: Buffer) {
  const file = {
    ...{ write: unused, sync: unused, datasync: unused, truncate: unused },
    read: async (into: Uint8Array, position: number) => bytes.copy(into, 0, position),
    bytes: async () => bytes.byteLength,
    close: async () => undefined,
  };
  const files = {
    ...{ createFolder: unused, rename: unused, link: unused, remove: unused, syncFolder: unused },
    list: async () => ['000001.log'],
    stat: async () => ({ kind: 'file' as const, bytes: bytes.byteLength }),
    open: async () => file,
  };
  return scanJournal({ files, folder: 'journal', from: journalStart, visit: () => undefined });
}

async function unused(): Promise<never> {
  throw new Error('scanning only reads');
}

test('no flipped bit goes unnoticed', async () => {
  const { folder } = await crashedStore(3);
  const bytes = await readFile(log(folder));
  for (let bit = 0; bit < bytes.byteLength * 8; bit++) {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const code = await scanBytes(flipped).then(
      () => 'accepted',
      (error) => error.code,
    );
    if (code !== 'OBLIGATO_STORE_CORRUPT') expect.fail(`bit ${bit}: ${code}`);
  }
});

test('wherever the journal is cut, the whole records before the cut remain, and nothing else', async () => {
  const { folder, ends } = await crashedStore(3);
  const bytes = await readFile(log(folder));
  for (let length = 0; length <= bytes.byteLength; length++) {
    const records = ends.findLastIndex((end) => end <= length);
    const { end, tornBytes } = await scanBytes(bytes.subarray(0, length));
    if (end.sequence !== records || tornBytes !== length - (ends[records] ?? 0)) expect.fail(`cut at ${length}`);
  }
});

test('a journal shorter than its checkpoint, a missing segment, or no journal beside documents is refused', async () => {
  const folder = await makeFolder();
  const store = await openLowdbStore({ folder, segmentBytes: 3_000, tailRecords: 1 });
  for (let number = 1; number <= 8; number++) await store.commit(sampleCommit({ unit: 'org', number }));
  await store.close();
  const segments = await readdir(join(folder, 'journal'));
  const refused = async (change: (copy: string) => Promise<void>) => {
    const copy = await crashCopy(folder);
    await change(copy);
    await expect(openLowdbStore({ folder: copy })).rejects.toMatchObject({ code: 'OBLIGATO_STORE_CORRUPT' });
  };
  const last = segments.at(-1) ?? '';
  await refused((copy) => truncate(join(copy, 'journal', last), 10));
  await refused((copy) => rm(join(copy, 'journal', last)));
  await refused((copy) => rm(join(copy, 'journal', '000001.sealed')));
  await refused((copy) => rm(join(copy, 'journal'), { recursive: true }));
  await refused(async (copy) => {
    for (const gone of ['journal', 'index.json']) await rm(join(copy, gone), { recursive: true });
  });
});

test('unfinished files of a crash are swept away', async () => {
  const { folder } = await crashedStore(1);
  await writeFile(join(folder, 'tmp', '00000000.tmp'), 'half a docu');
  const store = await openLowdbStore({ folder });
  expect(store.opened.sweptFiles).toBe(1);
  expect(await readdir(join(folder, 'tmp'))).toEqual([]);
  await store.close();
});

test('an unfinished file that somebody else clears away meanwhile is no reason not to open', async () => {
  const { folder } = await crashedStore(1);
  const fileSystem = {
    ...nodeFileSystem,
    list: async (path: string) => [...(await nodeFileSystem.list(path)), ...(path.endsWith('tmp') ? ['gone.tmp'] : [])],
  };
  const store = await openLowdbStore({ folder, fileSystem });
  expect(store.opened.sweptFiles).toBe(0);
  await store.close();
});

test('records of a newer format are refused, not taken for damage', async () => {
  const { folder } = await crashedStore(1);
  const { crc32 } = await import('node:zlib');
  const bytes = (await readFile(log(folder))).toString('latin1');
  const fields = `J2${bytes.slice(2, 167)}`;
  const checksum = crc32(fields).toString(16).padStart(8, '0');
  await writeFile(log(folder), `${fields} ${checksum}${bytes.slice(176)}`, 'latin1');
  await expect(openLowdbStore({ folder })).rejects.toMatchObject({ code: 'OBLIGATO_STORE_VERSION' });
});

test('without an index, with an old one, and without documents the store tells the same', async () => {
  const folder = await makeFolder();
  const options = { segmentBytes: 9_000, checkpointBytes: 6_000, tailRecords: 2 };
  const store = await openLowdbStore({ folder, ...options });
  for (let at = 0; at < 40; at++) {
    await store.commit(sampleCommit({ unit: `org/u-${at % 4}`, number: Math.floor(at / 4) + 1 }));
  }
  const before = await contentOf(store);
  await store.close();
  const changes: ((copy: string) => Promise<unknown>)[] = [
    (copy) => rm(join(copy, 'index.json')),
    (copy) => Promise.all([rm(join(copy, 'index.json')), rm(join(copy, 'index.json.prev'))]),
    (copy) => rm(join(copy, 'units'), { recursive: true }),
    (copy) => cp(join(copy, 'units/org/u-1.json.prev'), join(copy, 'units/org/u-1.json')),
    (copy) =>
      Promise.all(['units', 'index.json', 'index.json.prev'].map((name) => rm(join(copy, name), { recursive: true }))),
    (copy) => appendFile(join(copy, 'journal', '000001.log.bak'), 'not a segment'),
  ];
  for (const change of changes) {
    const copy = await crashCopy(folder);
    await change(copy);
    const again = await openLowdbStore({ folder: copy });
    expect(await contentOf(again)).toEqual(before);
    await again.close();
  }
});
