/** One bit of a data folder is flipped, anywhere: nothing sound is lost by it, and nothing is told that is not so. */
import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DecisionRecord } from '@obligato/core';
import {
  backupStore,
  type LostRecord,
  openLowdbStore,
  restoreBackup,
  salvageStore,
  verifyJournal,
} from '@obligato/lowdb';
import { sampleCommit } from '@obligato/testing/fixtures';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { emptyFolder, json, obligato, organ, whileServing } from '../cli/obligato.ts';

const units = ['org', 'org/a', 'org/b'];
const rounds = 6;
/** Long form: `OBLIGATO_FLIPS=5000`. */
const flips = Number(process.env.OBLIGATO_FLIPS ?? 20);

async function aFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'obligato-salvage-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  return join(parent, 'data');
}

/** Small segments and few documents, so that a flip meets every kind of file. */
async function fill(folder: string, checkpointBytes: number, segmentBytes = 9_000): Promise<void> {
  const store = await openLowdbStore({ folder, segmentBytes, checkpointBytes, tailRecords: 2 });
  for (let number = 1; number <= rounds; number++) {
    for (const unit of units) await store.commit(sampleCommit({ unit, number }));
  }
  await store.close();
}

async function toldBy(folder: string): Promise<ReadonlyMap<string, DecisionRecord>> {
  const store = await openLowdbStore({ folder, readOnly: true });
  try {
    const decisions = await Promise.all(units.map((unit) => store.decisions(unit)));
    return new Map(decisions.flat().map((decision) => [decision.id, decision]));
  } finally {
    await store.close();
  }
}

async function flip(folder: string, file: string, bit: number): Promise<void> {
  const bytes = await readFile(join(folder, file));
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  await writeFile(join(folder, file), bytes);
}

/** Every file that holds something, with its size in bits. */
async function bitsOf(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter(
    (entry) => entry.isFile() && /^(journal|units)/.test(join(entry.parentPath, entry.name).slice(folder.length + 1)),
  );
  const paths = names
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.endsWith('.prev'));
  return Promise.all(
    [...paths, 'index.json'].map(async (file) => ({ file, bits: (await readFile(join(folder, file))).byteLength * 8 })),
  );
}

/** A bit of all files, counted through, as one of one file. */
function placeOf(bit: number, files: readonly { readonly file: string; readonly bits: number }[]) {
  let before = 0;
  for (const { file, bits } of files) {
    if (bit < before + bits) return { file, bit: bit - before };
    before += bits;
  }
  throw new Error(`there are only ${before} bits`);
}

/** What is said to be lost, if it is certain, is; and what is not there is said to be lost. */
function judge(
  before: ReadonlyMap<string, DecisionRecord>,
  after: ReadonlyMap<string, DecisionRecord>,
  lost: readonly LostRecord[],
) {
  for (const [id, decision] of after) expect(decision).toEqual(before.get(id));
  const missing = [...before.keys()].filter((id) => !after.has(id));
  const records = lost.filter(({ from }) => from > 0);
  expect(records.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBe(missing.length);
  // One flipped bit is in one record, and a sample's record holds one decision.
  expect(missing.length).toBeLessThanOrEqual(1);
  for (const { isCertain, decisions, unit } of records) {
    if (!isCertain) continue;
    expect(missing[0]?.startsWith(`${unit}/`)).toBe(true);
    if (decisions.length > 0) expect(decisions).toEqual(missing);
  }
}

describe.each([
  ['closed, with documents', 5_000],
  ['with nothing but its journal and index', 50_000_000],
])('a folder that was %s', (_, checkpointBytes) => {
  let whole: string;
  let before: ReadonlyMap<string, DecisionRecord>;
  beforeAll(async () => {
    const parent = await mkdtemp(join(tmpdir(), 'obligato-whole-'));
    whole = join(parent, 'data');
    await fill(whole, checkpointBytes);
    before = await toldBy(whole);
    expect(before.size).toBe(units.length * rounds);
    return () => rm(parent, { recursive: true, force: true });
  });

  test(`gives back everything sound, wherever one bit of it is flipped (${flips} places)`, async () => {
    const files = await bitsOf(whole);
    const all = files.reduce((sum, { bits }) => sum + bits, 0);
    for (let at = 0; at < flips; at++) {
      // Spread over all files, and over the bits of a byte: no two places alike.
      const { file, bit } = placeOf(Math.floor(((at + 0.5) / flips) * all), files);
      const damaged = await aFolder();
      await cp(whole, damaged, { recursive: true });
      await flip(damaged, file, bit);

      const saved = await aFolder();
      const { lost, hash } = await salvageStore({ folder: damaged, target: saved });
      const after = await toldBy(saved);
      judge(before, after, lost);
      if (!file.startsWith('journal')) expect(after.size).toBe(before.size);
      // A bit of a sealed segment can be put right: only one way of flipping it back gives what was hashed.
      expect(lost.map((record) => record.file)).toEqual(file.endsWith('.sealed') ? [] : [file]);
      expect((await verifyJournal({ folder: saved })).hash).toBe(hash);

      const backup = await aFolder();
      const manifest = await backupStore({ folder: damaged, target: backup, takenAt: '2026-11-28T09:00:00+08:00' });
      expect(manifest.lost?.length ?? 0).toBe(lost.filter(({ from }) => from > 0).length);
      const restored = await aFolder();
      await restoreBackup({ backup, folder: restored });
      judge(before, await toldBy(restored), manifest.lost ?? []);
    }
  });

  test('goes on from what was saved, and gives no number out twice', async () => {
    const damaged = await aFolder();
    await fill(damaged, checkpointBytes, 1_000_000);
    const first = await readFile(join(damaged, 'journal/000001.log'));
    await flip(damaged, 'journal/000001.log', first.indexOf('"unit":"org/a"') * 8 + 3);
    const saved = await aFolder();
    const { lost } = await salvageStore({ folder: damaged, target: saved });
    expect(lost).toHaveLength(1);
    const store = await openLowdbStore({ folder: saved });
    expect(store.salvaged).toEqual(lost);
    for (const unit of units) {
      const { cycles, decided } = await store.unit(unit);
      expect([...decided.values()]).toEqual([rounds]);
      expect([...cycles.values()][0]?.version).toBe(rounds);
      expect(await store.commit(sampleCommit({ unit, number: rounds + 1 }))).toBeUndefined();
    }
    await store.close();
    const again = await toldBy(saved);
    expect(again.size).toBe(before.size - 1 + units.length);
    await verifyJournal({ folder: saved });
  });
});

test('what a first salvage lost, a second does not forget, nor does a backup of it', async () => {
  const damaged = await aFolder();
  await fill(damaged, 5_000, 1_000_000);
  const before = await toldBy(damaged);
  const log = 'journal/000001.log';
  const breakOne = async (folder: string, number: number) => {
    const at = (await readFile(join(folder, log))).indexOf(`"id":"org/a/`, number * 4_000);
    await flip(folder, log, at * 8 + 3);
  };
  await breakOne(damaged, 1);
  const once = await aFolder();
  const first = await salvageStore({ folder: damaged, target: once });
  expect(first.lost).toHaveLength(1);

  const moved = await aFolder();
  expect((await salvageStore({ folder: once, target: moved })).lost).toEqual(first.lost);
  await breakOne(once, 3);
  // Also where the list beside the journal is damaged: the gaps in the journal are the list.
  for (const isListed of [true, false]) {
    if (!isListed) await flip(once, 'salvaged.json', 803);
    const twice = await aFolder();
    const { lost } = await salvageStore({ folder: once, target: twice });
    const records = lost.filter(({ from }) => from > 0);
    expect(records).toHaveLength(2);
    expect(records).toContainEqual(first.lost[0]);
    expect(lost.some(({ file }) => file === 'salvaged.json')).toBe(!isListed);
    const store = await openLowdbStore({ folder: twice, readOnly: true });
    expect(store.salvaged).toEqual(lost);
    await store.close();
    const after = await toldBy(twice);
    expect(before.size - after.size).toBe(2);
    const backup = await backupStore({ folder: once, target: await aFolder(), takenAt: '2026-11-28T09:00:00+08:00' });
    expect(backup.lost).toEqual(records);
  }
  await expect(openLowdbStore({ folder: once, readOnly: true })).rejects.toThrow(
    /salvaged\.json is damaged.*--salvage/,
  );
});

test('a journal that lost a file, and one that was cut, give back all the rest', async () => {
  const whole = await aFolder();
  await fill(whole, 5_000);
  const before = await toldBy(whole);
  const names = (await readdir(join(whole, 'journal'))).sort();
  expect(names.filter((name) => name.endsWith('.sealed')).length).toBeGreaterThan(2);
  for (const [file, keep] of names.flatMap((name) => [0, 0.2, 0.8].map((part) => [name, part] as const))) {
    const damaged = await aFolder();
    await cp(whole, damaged, { recursive: true });
    const path = join(damaged, 'journal', file);
    if (keep === 0) await rm(path);
    else await truncate(path, Math.floor((await stat(path)).size * keep));
    const saved = await aFolder();
    const { lost } = await salvageStore({ folder: damaged, target: saved });
    const after = await toldBy(saved);
    for (const [id, decision] of after) expect(decision).toEqual(before.get(id));
    const numbers = lost.filter(({ from }) => from > 0).reduce((sum, { from, to }) => sum + to - from + 1, 0);
    expect([file, keep, numbers > 0]).toEqual([file, keep, true]);
    expect([file, keep, numbers]).toEqual([file, keep, before.size - after.size]);
    await verifyJournal({ folder: saved });
  }
});

describe('an organ of whose journal one bit is flipped', () => {
  const today = '2026-04-10T09:00';
  const now = ['--now', today];
  const audit = 'tax-bureau/audit';
  let folder: string;
  beforeAll(async () => {
    folder = await organ();
    for (const command of [['plan', '--year', '2026'], ['tick']])
      expect((await obligato(folder, [...command, ...now])).code).toBe(0);
    const path = join(folder, 'data/journal/000001.log');
    const journal = await readFile(path);
    const at = journal.indexOf('"member"', journal.indexOf(`"unit":"${audit}"`));
    journal[at + 3] = (journal[at + 3] ?? 0) ^ 4;
    await writeFile(path, journal);
  });

  test.each(['status', 'ledger', 'export'])(
    '%s names the unit, tells of all the others, and exits 1',
    async (command) => {
      const { code, stdout, stderr } = await obligato(folder, [command, ...now]);
      expect(code).toBe(1);
      expect(stderr).toContain(`Left out, because their records are damaged: ${audit}`);
      expect(stderr).toMatch(/000001\.log.*doctor --salvage/);
      expect(stdout).toContain('tax-bureau/levy');
      expect(stdout).not.toContain(`"unit":"${audit}"`);
    },
  );

  test('export does so beside a server as well, which reads from a copy', async () => {
    await whileServing(folder, today, async () => {
      const { code, stdout, stderr } = await obligato(folder, ['export', ...now]);
      expect([code, stderr]).toEqual([1, expect.stringContaining(audit)]);
      expect(stdout).toContain('tax-bureau/levy');
    });
  });

  test('doctor names it, and looks at the others', async () => {
    const { code, document } = await json(folder, ['doctor', ...now]);
    expect(code).toBe(1);
    expect(document.findings.filter(({ kind }: { kind: string }) => kind === 'unread').length).toBeGreaterThan(0);
    expect(document.findings.some(({ kind }: { kind: string }) => kind !== 'unread')).toBe(true);
  });

  test('a backup holds all the rest and says so, and what is salvaged goes on as the records', async () => {
    const place = await emptyFolder();
    const backup = await json(folder, ['backup', join(place, 'backup')]);
    expect(backup.code).toBe(1);
    expect(backup.document.lost).toMatchObject([{ file: 'journal/000001.log', unit: audit }]);
    const saved = await obligato(folder, ['doctor', '--salvage', join(folder, 'saved')]);
    expect(saved.code).toBe(1);
    expect(saved.stdout).toMatch(/journal\/000001\.log, byte \d+, record \d+ of tax-bureau\/audit/);
    const chinese = await obligato(folder, ['doctor', '--salvage', join(folder, 'again'), '--lang', 'zh-CN']);
    expect(chinese.stdout).toMatch(/未能救出/);
    expect((await obligato(folder, ['doctor', '--salvage', join(folder, 'saved')])).code).toBe(2);

    const config = await readFile(join(folder, 'obligato.yaml'), 'utf8');
    await writeFile(join(folder, 'obligato.yaml'), config.replace(/^data: .*$/m, 'data: saved'));
    expect((await obligato(folder, ['status', ...now])).code).toBe(0);
    expect((await obligato(folder, ['export', ...now])).code).toBe(0);
    expect((await json(folder, ['doctor', ...now])).document.findings).toContainEqual(
      expect.objectContaining({ kind: 'salvaged' }),
    );
    expect((await obligato(folder, ['tick', '--now', '2026-05-01T09:00'])).code).toBe(0);
  });
});
