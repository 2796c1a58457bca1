/** The folder of evidence: once, whole or not at all, by the day; and copies that are held against their names. */
import { chmod, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '@obligato/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyEvidence, isSound, openEvidenceFolder } from '../src/index.ts';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'evidence-'));
  folder = join(root, 'evidence');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function* pieces(...texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text);
}
const today = new Date().toISOString().slice(0, 10);
const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2));
const everything = async () => {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  return names.filter((each) => each.isFile()).map(({ name }) => name);
};
const listed = async (each = openEvidenceFolder({ folder })) => {
  const names: string[] = [];
  for await (const { sha256 } of each.list()) names.push(sha256);
  return names;
};

describe('what is put', () => {
  test('is there once, under its hash, and comes back as it was', async () => {
    const evidence = openEvidenceFolder({ folder });
    const kept = await evidence.put(pieces('min', 'utes'));
    expect(kept).toMatchObject({ bytes: 7, type: 'text/plain' });
    expect(await evidence.put(pieces('minutes'))).toEqual(kept);
    expect(await everything()).toEqual([kept.sha256.slice(2)]);
    expect((await readFile(pathOf(kept.sha256))).toString()).toBe('minutes');
    expect(await evidence.hold(kept.sha256)).toEqual(kept);
    expect(await isSound(evidence, kept.sha256)).toBe(true);
  });

  test('says on which day it came, and no finer; nobody else reads it', async () => {
    const { sha256 } = await openEvidenceFolder({ folder }).put(pieces('a statement'));
    const { mtime, mode } = await stat(pathOf(sha256));
    expect(mtime.toISOString()).toBe(`${today}T00:00:00.000Z`);
    expect(mode & 0o077).toBe(0);
  });

  test.each([
    ['is empty', [''], 'is empty'],
    ['is too large', ['12345', '67890', 'x'], 'larger than 10 bytes'],
    ['is a program', ['\u007fELF\u0000\u0001'], 'application/octet-stream'],
  ])('leaves nothing where it %s', async (_, texts, why) => {
    const evidence = openEvidenceFolder({ folder, limits: { maxBytes: 10 } });
    await expect(evidence.put(pieces(...texts))).rejects.toMatchObject({
      code: 'OBLIGATO_EVIDENCE',
      message: expect.stringContaining(why),
    });
    expect(await everything()).toEqual([]);
  });

  test('leaves nothing where it breaks off, and says what the sender said', async () => {
    const breaking = async function* () {
      yield Buffer.from('half');
      throw new Error('the line is dead');
    };
    await expect(openEvidenceFolder({ folder }).put(breaking())).rejects.toThrow('the line is dead');
    expect(await everything()).toEqual([]);
  });
});

describe('a scan', () => {
  test('looks into the file itself, and refuses it by its exit code', async () => {
    const scan = { command: ['grep', '-qv', 'virus'] };
    const evidence = openEvidenceFolder({ folder, scan });
    await expect(evidence.put(pieces('a virus'))).rejects.toThrow('grep refused the file, with exit code 1');
    expect(await everything()).toEqual([]);
    await expect(evidence.put(pieces('minutes'))).resolves.toMatchObject({ bytes: 7 });
  });

  test('that is not there, or does not end, refuses every file', async () => {
    const put = (command: readonly string[], milliseconds = 5_000) =>
      openEvidenceFolder({ folder, scan: { command, milliseconds } }).put(pieces('minutes'));
    await expect(put(['no-such-program-here'])).rejects.toThrow('could not be started: no-such-program-here');
    await expect(put(['sh', '-c', 'sleep 20'], 50)).rejects.toThrow('did not come to an end');
    expect(await everything()).toEqual([]);
  });
});

test('what nobody held since the day before goes, what somebody holds meanwhile stays', async () => {
  const evidence = openEvidenceFolder({ folder });
  const { sha256 } = await evidence.put(pieces('old'));
  await utimes(pathOf(sha256), new Date('2026-01-01'), new Date('2026-01-01'));
  await evidence.hold(sha256);
  expect(await evidence.sweep(sha256, today)).toBe(false);
  expect(await listed()).toEqual([sha256]);
  expect(await evidence.sweep(sha256, addDays(today, 1))).toBe(true);
  expect(await evidence.sweep(sha256, addDays(today, 1))).toBe(false);
  expect([await listed(), await evidence.hold(sha256), await evidence.open(sha256)]).toEqual([
    [],
    undefined,
    undefined,
  ]);
});

test('what a crash left is cleared away, and what a sweep had put aside is back', async () => {
  const { sha256 } = await openEvidenceFolder({ folder }).put(pieces('named'));
  await rename(pathOf(sha256), join(folder, 'tmp', `${sha256}.tmp`));
  const [old, fresh] = [join(folder, 'tmp', 'old.tmp'), join(folder, 'tmp', 'fresh.tmp')];
  for (const path of [old, fresh]) await writeFile(path, 'half');
  await utimes(old, new Date('2026-01-01'), new Date('2026-01-01'));
  await openEvidenceFolder({ folder }).put(pieces('another'));
  expect(await listed()).toContain(sha256);
  expect(await readdir(join(folder, 'tmp'))).toEqual(['fresh.tmp']);
});

test('what was disposed of is gone, says why, and may be put again', async () => {
  const evidence = openEvidenceFolder({ folder });
  const { sha256 } = await evidence.put(pieces('old'));
  const why = { cycle: 'u/d/2026', reason: 'run out', by: 'office', reference: '7', at: '2056-02-01T09:00:00+08:00' };
  await evidence.dispose(sha256, why);
  expect([await evidence.open(sha256), await evidence.disposalOf(sha256)]).toEqual([undefined, why]);
  // A second time says nothing else.
  await evidence.dispose(sha256, { ...why, reason: 'again' });
  expect(await evidence.disposalOf(sha256)).toEqual(why);
  await evidence.put(pieces('old'));
  expect([await listed(), await evidence.disposalOf(sha256)]).toEqual([[sha256], undefined]);
});

describe('a copy', () => {
  test('has what is sound, names what is not, and takes reasons along', async () => {
    const evidence = openEvidenceFolder({ folder });
    const [sound, changed, old] = [
      await evidence.put(pieces('sound')),
      await evidence.put(pieces('changed')),
      await evidence.put(pieces('old')),
    ];
    await evidence.dispose(old.sha256, {
      cycle: 'c',
      reason: 'r',
      by: 'b',
      reference: '7',
      at: '2056-02-01T09:00:00+08:00',
    });
    await chmod(pathOf(changed.sha256), 0o600);
    await writeFile(pathOf(changed.sha256), 'chAnged');
    const target = join(root, 'copy');
    const copied = await copyEvidence({ folder, target });
    expect(copied).toMatchObject({ files: 1, lost: [changed.sha256] });
    const copy = openEvidenceFolder({ folder: target });
    expect(await listed(copy)).toEqual([sound.sha256]);
    expect(await copy.disposalOf(old.sha256)).toMatchObject({ reason: 'r' });
    const again = await copyEvidence({ folder: target, target: join(root, 'back') });
    expect(again).toEqual({ ...copied, lost: [] });
  });

  test('of some has those alone, and names what is missing; of nothing it makes no folder', async () => {
    const evidence = openEvidenceFolder({ folder });
    const { sha256 } = await evidence.put(pieces('one'));
    await evidence.put(pieces('two'));
    const missing = 'ab'.repeat(32);
    const copied = await copyEvidence({ folder, target: join(root, 'copy'), only: new Set([sha256, missing]) });
    expect(copied).toMatchObject({ files: 1, lost: [missing] });
    expect(await copyEvidence({ folder: join(root, 'none'), target: join(root, 'empty') })).toMatchObject({ files: 0 });
    expect(await readdir(root)).not.toContain('empty');
  });

  test('shares with one of before what is sound in it', async () => {
    const evidence = openEvidenceFolder({ folder });
    const { sha256 } = await evidence.put(pieces('one'));
    const before = join(root, 'before');
    await copyEvidence({ folder, target: before });
    await copyEvidence({ folder, target: join(root, 'after'), after: before });
    const inode = async (name: string) => (await stat(join(root, name, sha256.slice(0, 2), sha256.slice(2)))).ino;
    expect(await inode('after')).toBe(await inode('before'));
    expect(await inode('after')).not.toBe(await inode('evidence'));
  });
});
