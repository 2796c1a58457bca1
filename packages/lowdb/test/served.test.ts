/** A store that one process has open, used by another through a socket: the same store to whoever asks, and one owner of the folder. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { dirname, join } from 'node:path';
import type { Commit } from '@obligato/engine';
import { wrapStore } from '@obligato/engine/store';
import { describe, expect, test } from 'vitest';
import { contentOf, sampleCommit } from '../../testing/src/fixtures.ts';
import { describeStore } from '../../testing/src/index.ts';
import { openLowdbStore, openServed, serveStore } from '../src/index.ts';
import { makeFolder } from './folder.ts';

const rules = 'a'.repeat(64);

async function served(heard: Commit[] = []) {
  const folder = await makeFolder();
  const store = await openLowdbStore({ folder });
  const door = await serveStore({ store, folder, rules, written: (commit) => void heard.push(commit) });
  const opened = await openServed(folder);
  if (!opened) throw new Error('nobody there');
  const close = async () => {
    await opened.store.close();
    await door.close();
    await store.close();
  };
  return { folder, store, through: opened.store, pid: opened.pid, door, close };
}

describeStore('a store that another process has open', async (options) => {
  const store = await openLowdbStore(options);
  const door = await serveStore({ store, folder: options.folder, rules, written: () => {} });
  const opened = await openServed(options.folder);
  if (!opened) throw new Error('nobody there');
  const close = async () => {
    await opened.store.close();
    await door.close();
    await store.close();
  };
  // The rules of the owner are in force, and nobody else's: what is demanded of a store that takes any does not hold here.
  return wrapStore({ ...opened.store, rules: undefined }, { close });
});

test('whoever writes through it reads what was written by either, and the owner hears of it', async () => {
  const heard: Commit[] = [];
  const { store, through, pid, close } = await served(heard);
  expect(pid).toBe(process.pid);
  const first = sampleCommit({ unit: 'org', number: 1 });
  const second = sampleCommit({ unit: 'org', number: 2 });
  expect(await through.commit(first)).toBeUndefined();
  expect(await store.commit(second)).toBeUndefined();
  expect(heard).toEqual([first]);
  expect(await contentOf(through)).toEqual(await contentOf(store));
  expect(await through.dueUnits('2099-12-31')).toEqual(await store.dueUnits('2099-12-31'));
  expect(await through.outboxUnits()).toEqual(await store.outboxUnits());
  await close();
});

test('of two that decided on the same records the second is told so, whichever way it came', async () => {
  const { store, through, close } = await served();
  await store.commit({ ...sampleCommit({ unit: 'org', number: 1 }), basedOn: 0 });
  expect(await through.commit({ ...sampleCommit({ unit: 'org', number: 2 }), basedOn: 0 })).toEqual({
    unit: 'org',
    basedOn: 0,
    actual: 1,
  });
  await close();
});

test('what is thrown there is thrown here, and what is no commit is not written', async () => {
  const { store, through, close } = await served();
  await expect(through.unit('../elsewhere')).rejects.toMatchObject({ code: 'OBLIGATO_UNIT_ID' });
  await expect(through.commit({ unit: 'org' } as Commit)).rejects.toMatchObject({
    code: 'OBLIGATO_STORE_UNAVAILABLE',
  });
  expect(await store.units()).toEqual([]);
  await close();
});

test('questions asked at once are each answered', async () => {
  const { through, close } = await served();
  await through.commit(sampleCommit({ unit: 'org', number: 1 }));
  const answers = await Promise.all(Array.from({ length: 50 }, () => through.unit('org')));
  expect(new Set(answers.map(({ revision }) => revision))).toEqual(new Set([1]));
  await close();
});

test('by other rules than the owner’s nothing is written', async () => {
  const { through, close } = await served();
  expect(await through.rules?.adopt(rules, 'absent')).toMatchObject({ digest: rules });
  await expect(through.rules?.adopt('b'.repeat(64), 'everybody')).rejects.toMatchObject({
    code: 'OBLIGATO_RULES_DIFFER',
  });
  await close();
});

test('the door is for this user alone, and gone when it is closed', async () => {
  const { folder, door, store, through } = await served();
  const address = (await readFile(join(folder, 'socket'), 'utf8')).trim();
  expect((await stat(dirname(address))).mode & 0o077).toBe(0);
  await door.close();
  await expect(through.units()).rejects.toMatchObject({ code: 'OBLIGATO_STORE_UNAVAILABLE' });
  await expect(stat(address)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await openServed(folder)).toBeUndefined();
  await store.close();
});

test('an address that a killed process left leads nowhere, and is replaced by the next', async () => {
  const folder = await makeFolder();
  const store = await openLowdbStore({ folder });
  await writeFile(join(folder, 'socket'), '/nowhere/socket\n');
  expect(await openServed(folder)).toBeUndefined();
  const door = await serveStore({ store, folder, rules, written: () => {} });
  const opened = await openServed(folder);
  expect(await opened?.store.units()).toEqual([]);
  await opened?.store.close();
  await door.close();
  await store.close();
});

describe('whoever talks nonsense', () => {
  test.each([
    'nonsense\n',
    '{"method":"close","asked":[]}\n',
    '{"method":"constructor","asked":[]}\n',
    'null\n',
    '{"met',
  ])('is hung up on, and nobody else is disturbed: %j', async (nonsense) => {
    const { folder, through, store, close } = await served();
    const socket = createConnection((await readFile(join(folder, 'socket'), 'utf8')).trim());
    const closed = new Promise<void>((resolve) => void socket.once('close', () => resolve()));
    socket.resume();
    socket.end(nonsense);
    await closed;
    expect(await through.units()).toEqual([]);
    expect(await store.units()).toEqual([]);
    await close();
  });
});
