import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentOf, sampleCommit } from '../../testing/src/fixtures.ts';
import { backupStore, openLowdbStore, restoreBackup, verifyBackup } from '../src/index.ts';
import { faultyFileSystem } from './faulty-file-system.ts';
import { makeFolder } from './folder.ts';

const takenAt = '2026-01-01T08:00:00+08:00';

/** A store that goes on committing, on small segments, until it is told to stop. */
async function busyStore() {
  const folder = await makeFolder();
  const store = await openLowdbStore({ folder, segmentBytes: 10_000, checkpointBytes: 15_000, tailRecords: 3 });
  let busy = true;
  let number = 0;
  const commitNext = async () => {
    number += 1;
    for (const unit of ['org', 'org/a']) await store.commit(sampleCommit({ unit, number }));
  };
  for (let count = 0; count < 10; count++) await commitNext();
  const working = (async () => {
    while (busy) await commitNext();
  })();
  const stop = async () => {
    busy = false;
    await working;
  };
  return { folder, store, stop };
}

test('a copy taken while commits go on holds everything acknowledged before, and opens as a store', async () => {
  const { folder, store, stop } = await busyStore();
  const before = (await store.decisions('org')).length;
  const target = await makeFolder();
  const { records, hash } = await backupStore({ folder, target, takenAt });
  await stop();
  expect(await verifyBackup({ folder: target })).toMatchObject({ records, hash, takenAt });
  const restored = await makeFolder();
  await restoreBackup({ backup: target, folder: restored });
  const copy = await openLowdbStore({ folder: restored });
  const decisions = await copy.decisions('org');
  expect(decisions.length).toBeGreaterThanOrEqual(before);
  expect(decisions).toEqual((await store.decisions('org')).slice(0, decisions.length));
  expect([...(await copy.unit('org')).cycles.values()][0]?.version).toBe(decisions.length);
  expect(copy.opened.records).toBe(records);
  await Promise.all([copy.close(), store.close()]);
});

test('a store, its backup and what is restored from it tell the same', async () => {
  const { folder, store, stop } = await busyStore();
  await stop();
  const content = await contentOf(store);
  const target = await makeFolder();
  await backupStore({ folder, target, takenAt });
  await store.close();
  const restored = await makeFolder();
  await restoreBackup({ backup: target, folder: restored });
  const copy = await openLowdbStore({ folder: restored });
  expect(await contentOf(copy)).toEqual(content);
  await copy.close();
});

test('a backup after another shares its sealed segments with it, and copies what is new', async () => {
  const folder = await makeFolder();
  const options = { folder, segmentBytes: 8_000, checkpointBytes: 6_000, tailRecords: 2 };
  const parent = await makeFolder();
  await mkdir(parent);
  const [first, second] = [join(parent, 'first'), join(parent, 'second')];
  for (const [round, target] of [first, second].entries()) {
    const store = await openLowdbStore(options);
    for (let number = 1; number <= 20; number++) await store.commit(sampleCommit({ unit: `org/${round}`, number }));
    await store.close();
    await backupStore({ folder, target, takenAt, ...(round > 0 ? { after: first } : {}) });
  }
  const names = (await readdir(join(first, 'journal'))).filter((name) => name.endsWith('.sealed'));
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) {
    const [was, is] = await Promise.all([first, second].map((place) => stat(join(place, 'journal', name))));
    expect(is?.ino).toBe(was?.ino);
  }
  expect(await verifyBackup({ folder: second })).toMatchObject({ records: 40 });
  const restored = await makeFolder();
  await restoreBackup({ backup: second, folder: restored });
  // What is restored is its own: it shares nothing with the backup it came from.
  expect((await stat(join(restored, 'journal', names[0] ?? ''))).nlink).toBe(1);
});

test('a backup after one that has rotted, or cannot be read, is whole all the same', async () => {
  const folder = await makeFolder();
  const store = await openLowdbStore({ folder, segmentBytes: 8_000, checkpointBytes: 6_000, tailRecords: 2 });
  for (let number = 1; number <= 30; number++) await store.commit(sampleCommit({ unit: 'org', number }));
  await store.close();
  const parent = await makeFolder();
  await mkdir(parent);
  const first = join(parent, 'first');
  await backupStore({ folder, target: first, takenAt });
  const [rotten = '', unreadable = '', sound = ''] = (await readdir(join(first, 'journal')))
    .filter((name) => name.endsWith('.sealed'))
    .sort();
  const bytes = await readFile(join(first, 'journal', rotten));
  bytes[10] = (bytes[10] ?? 0) ^ 1;
  await writeFile(join(first, 'journal', rotten), bytes);
  const fileSystem = faultyFileSystem((operation, path) =>
    operation === 'read' && path === join(first, 'journal', unreadable) ? 'EIO' : undefined,
  );
  const second = join(parent, 'second');
  expect(await backupStore({ folder, target: second, takenAt, after: first, fileSystem })).toMatchObject({
    records: 30,
  });
  const linksOf = async (name: string) => (await stat(join(second, 'journal', name))).nlink;
  expect(await Promise.all([rotten, unreadable, sound].map(linksOf))).toEqual([1, 1, 2]);
});

test('nothing is ever written over: neither by a backup nor by a restore', async () => {
  const { folder, store, stop } = await busyStore();
  await stop();
  const target = await makeFolder();
  await backupStore({ folder, target, takenAt });
  const taken = { code: 'OBLIGATO_TARGET_NOT_EMPTY' };
  await expect(backupStore({ folder, target, takenAt })).rejects.toMatchObject(taken);
  await expect(restoreBackup({ backup: target, folder })).rejects.toMatchObject(taken);
  await store.close();
});

/** The first segment's file, sealed by now or not. */
async function firstOf(backup: string): Promise<string> {
  const [name = ''] = (await readdir(join(backup, 'journal'))).sort();
  return join(backup, 'journal', name);
}

test('a damaged or unfinished backup is refused before anything is written', async () => {
  const { folder, store, stop } = await busyStore();
  await stop();
  await store.close();
  const damages: ((backup: string) => Promise<unknown>)[] = [
    (backup) => rm(join(backup, 'backup.json')),
    (backup) => writeFile(join(backup, 'backup.json'), '{}'),
    async (backup) => rm(await firstOf(backup)),
    async (backup) => {
      const names = (await readdir(join(backup, 'journal'))).sort();
      const last = join(backup, 'journal', names.at(-1) ?? '');
      await writeFile(last, (await readFile(last)).subarray(0, -40));
    },
    async (backup) => {
      const first = await firstOf(backup);
      const bytes = await readFile(first);
      bytes.writeUInt8(bytes.readUInt8(700) ^ 1, 700);
      await writeFile(first, bytes);
    },
  ];
  for (const damage of damages) {
    const backup = await makeFolder();
    await backupStore({ folder, target: backup, takenAt });
    await damage(backup);
    const restored = await makeFolder();
    const restoring = restoreBackup({ backup, folder: restored });
    await expect(restoring).rejects.toMatchObject({ code: 'OBLIGATO_STORE_CORRUPT' });
    await expect(readdir(restored)).rejects.toMatchObject({ code: 'ENOENT' });
  }
});
