import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFileSystem as files, refuseWhileHeld } from '../src/index.ts';
import { makeFolder } from './folder.ts';
import { ownFolder } from './own-folder.ts';
import { startChild } from './start-child.ts';

async function lockText(folder: string, change: Record<string, unknown>): Promise<string> {
  const lock = await ownFolder(folder);
  const [name = ''] = (await readdir(folder)).filter((entry) => /^LOCK\.\d+$/.test(entry));
  const holder = JSON.parse(await readFile(join(folder, name), 'utf8'));
  await lock.release();
  return JSON.stringify({ ...holder, ...change });
}

test('a second process is refused with the pid of the first, which a kill sets free', async () => {
  const folder = await makeFolder();
  const child = startChild(folder);
  expect(await child.first).toBe(`open ${child.pid}`);
  await expect(ownFolder(folder)).rejects.toMatchObject({
    code: 'OBLIGATO_STORE_LOCKED',
    message: expect.stringContaining(`process ${child.pid}`),
  });
  await child.kill();
  const lock = await ownFolder(folder);
  expect(lock.takenOverFrom).toBe(child.pid);
  await lock.release();
});

test('a second open in the same process is refused', async () => {
  const folder = await makeFolder();
  const lock = await ownFolder(folder);
  await expect(ownFolder(folder)).rejects.toMatchObject({
    code: 'OBLIGATO_STORE_LOCKED',
    message: expect.stringContaining('this very process'),
  });
  await lock.release();
  await (await ownFolder(folder)).release();
});

test.each([
  ['a process that is gone', { pid: 2 ** 22 - 3 }],
  ['a boot before this one', { bootId: '00000000-0000-0000-0000-000000000000' }],
  ['another process with the same pid', { startTicks: '1' }],
])('the lock of %s is taken over', async (_, change) => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'LOCK.000007'), await lockText(folder, change));
  const lock = await ownFolder(folder);
  expect(lock.takenOverFrom).toBeTypeOf('number');
  expect((await readdir(folder)).filter((name) => name.startsWith('LOCK'))).toEqual(['LOCK.000008']);
  await lock.release();
});

/** As written where the system has no lock of its own, and by releases of before. */
const unguarded = { kernel: false };

test.each([
  ['another machine', { ...unguarded, host: 'elsewhere' }],
  ['another machine of the same name', { ...unguarded, bootId: 'another', machineId: 'another' }],
  ['another container', { ...unguarded, pidNamespace: 'pid:[1]' }],
])('the lock of %s is respected, for nobody can see its process from here', async (_, change) => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'LOCK.000007'), await lockText(folder, change));
  await expect(ownFolder(folder)).rejects.toMatchObject({ code: 'OBLIGATO_STORE_LOCKED' });
});

test.each([
  ['on another machine', { host: 'elsewhere' }],
  ['in another container', { pidNamespace: 'pid:[1]' }],
])('the lock of a process %s is taken over when the system’s own lock, which it had, is free', async (_, change) => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'LOCK.000007'), await lockText(folder, change));
  await (await ownFolder(folder)).release();
});

test('a file that lives longer than its process does not keep the folder from a reader', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'LOCK.000007'), await lockText(folder, { pidNamespace: 'pid:[1]' }));
  await refuseWhileHeld({ files, folder });
  const lock = await ownFolder(folder);
  await expect(refuseWhileHeld({ files, folder })).rejects.toMatchObject({ code: 'OBLIGATO_STORE_LOCKED' });
  await lock.release();
});

test.each(['owner.lock', 'LOCK.000001'])('an owner whose %s is taken away is told at the next look', async (name) => {
  const folder = await makeFolder();
  const lock = await ownFolder(folder);
  await lock.check();
  await rm(join(folder, name));
  await writeFile(join(folder, 'owner.lock'), '');
  await expect(lock.check()).rejects.toMatchObject({ code: 'OBLIGATO_STORE_LOCK_LOST' });
  await lock.release();
});

test('without a lock of the system the lock file decides, and that is said once, by name', async () => {
  const folder = await makeFolder();
  const said: string[] = [];
  const listen = ({ message }: Error) => said.push(message);
  process.on('warning', listen);
  const locks = { take: () => ({ is: 'unsupported' as const, why: 'no such library' }), isFree: () => false };
  for (let round = 0; round < 2; round++) {
    const lock = await ownFolder(folder, { ...files, locks });
    await expect(ownFolder(folder, { ...files, locks })).rejects.toMatchObject({ code: 'OBLIGATO_STORE_LOCKED' });
    await lock.release();
  }
  await new Promise((resume) => setImmediate(resume));
  process.off('warning', listen);
  expect(said).toEqual([expect.stringContaining('no such library')]);
});

test('a lock that cannot be read is respected, and named', async () => {
  const folder = await makeFolder();
  await lockText(folder, {});
  await writeFile(join(folder, 'LOCK.000007'), '{"pid":-1');
  await expect(ownFolder(folder)).rejects.toMatchObject({ message: expect.stringContaining('LOCK.000007') });
});

test('who holds the lock of the system without a name, or with one nobody can read, is to be found, and no file removed', async () => {
  const folder = await makeFolder();
  await (await ownFolder(folder)).release();
  const taking = files.locks?.take(join(folder, 'owner.lock'));
  if (taking?.is !== 'held') throw new Error('this system has no such lock');
  for (const unreadable of [undefined, 'LOCK.000007']) {
    if (unreadable) await writeFile(join(folder, unreadable), '{"pid":-1');
    const error = await ownFolder(folder).catch((thrown) => thrown);
    expect(error.code).toBe('OBLIGATO_STORE_LOCKED');
    const [{ hint, translations }] = error.problems;
    expect(hint).toMatch(/^Remove nothing.*owner\.lock.*lsof/);
    expect(translations['zh-CN'].hint).toMatch(/^请勿删除/);
  }
  taking.lock.release();
  await rm(join(folder, 'LOCK.000007'));
  await (await ownFolder(folder)).release();
});

test('of many openers that race for a stale lock exactly one wins', async () => {
  const folder = await makeFolder();
  const child = startChild(folder);
  await child.first;
  await child.kill();
  const children = Array.from({ length: 6 }, () => startChild(folder));
  const answers = await Promise.all(children.map(({ first }) => first));
  expect(answers.filter((answer) => answer.startsWith('open'))).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'refused OBLIGATO_STORE_LOCKED')).toHaveLength(5);
  await Promise.all(children.map((racer) => racer.kill()));
});

test('of many openers within one process exactly one wins, again and again', async () => {
  const folder = await makeFolder();
  for (let round = 0; round < 10; round++) {
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => ownFolder(folder)));
    const won = tries.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
    expect(won).toHaveLength(1);
    await won[0]?.release();
  }
});
