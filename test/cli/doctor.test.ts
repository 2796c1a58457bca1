/** What `obligato doctor` finds: each ailment made for real, told with its remedy, and gone once that was done. */

import { readdirSync } from 'node:fs';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnosis } from '@obligato/diagnosis';
import { createEngine, VirtualClock } from '@obligato/engine';
import { readUnits } from '@obligato/engine/files';
import { openLowdbStore } from '@obligato/lowdb';
import { organBranch } from '@obligato/organ-branch';
import { sampleChange, sampleCommit } from '@obligato/testing/fixtures';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentsOf, ended, json, obligato, organ, start } from './obligato.ts';

interface Finding {
  readonly kind: string;
  readonly weight: string;
  readonly what: { readonly en: string };
  readonly fix: { readonly en: string };
}
const kinds = (document: { findings: readonly Finding[] }) => document.findings.map(({ kind }) => kind);
const now = ['--now', '2026-01-10T09:00'];

describe('an organ that is well', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await organ();
    expect((await obligato(folder, ['plan', '--year', '2026', ...now])).code).toBe(0);
    expect((await obligato(folder, ['tick', ...now])).code).toBe(0);
  });

  test('has its plugins with versions and load times, sound records, and nothing to mend', async () => {
    const before = await contentsOf(folder);
    const { code, document } = await json(folder, ['doctor', ...now]);
    expect(code).toBe(0);
    expect(document).toMatchObject({ version: 1, command: 'doctor', ok: true, engine: '0.2.0', retried: null });
    expect(document.plugins.map(({ plugin }: { plugin: string }) => plugin)).toEqual([
      '@obligato/cn-calendar@0.2.0',
      '@obligato/diagnosis@0.2.0',
      '@obligato/organ-branch@0.2.0',
    ]);
    expect(document.store).toMatchObject({ format: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(document.findings.every(({ weight }: Finding) => weight === 'note')).toBe(true);
    // A preset that nobody took is told by its name, not rule by rule.
    const [unused] = document.findings.filter(({ kind }: Finding) => kind === 'unused');
    expect(unused.what.en).toContain('organ/in-full');
    expect(unused.what.en).not.toContain('organ/target-agreement');
    expect(await contentsOf(folder)).toEqual(before);
  });
  test('is told so beside a server that owns the records, in either language', async () => {
    const server = start(folder, ['serve', '--port', '0', ...now]);
    try {
      await new Promise<void>((resolve, reject) => {
        server.stderr?.on('data', (chunk) => String(chunk).includes('"url"') && resolve());
        server.once('exit', () => reject(new Error('the server did not start')));
      });
      const { code, stdout } = await obligato(folder, ['doctor', '--lang', 'zh-CN', ...now]);
      expect([code, stdout]).toEqual([0, expect.stringContaining('哈希链完好')]);
    } finally {
      server.kill('SIGTERM');
      await ended(server);
    }
  });
  test('but whose clock nobody winds is told since when, and is well after a tick', async () => {
    const later = ['--now', '2026-03-01'];
    const { code, document } = await json(folder, ['doctor', ...later]);
    expect(code).toBe(1);
    const due = document.findings.find(({ kind }: Finding) => kind === 'due');
    expect(due.what.en).toMatch(/Dues since 2026-0[12]-\d\d have not been processed in \d units: .*tax-bureau\/levy/);
    expect(due.fix.en).toContain('obligato tick');
    expect((await obligato(folder, ['tick', ...later])).code).toBe(0);
    expect((await obligato(folder, ['doctor', ...later])).code).toBe(0);
  });
  test('whose roster file has changed is told to plan', async () => {
    const roster = await readFile(join(folder, 'roster.csv'), 'utf8');
    await writeFile(join(folder, 'roster.csv'), roster.replace('邓晓燕', '邓小燕'));
    expect(kinds((await json(folder, ['doctor', ...now])).document)).toContain('roster');
  });
});

test('before anything was planned it says so, and makes no folder', async () => {
  const folder = await organ();
  const before = await contentsOf(folder);
  const { code, document } = await json(folder, ['doctor']);
  expect(code).toBe(0);
  expect(document.store).toBe(null);
  expect(kinds(document)).toContain('unplanned');
  expect(await contentsOf(folder)).toEqual(before);
});

test('a waiver that is over, rules that nobody uses, and a plugin from a file are told', async () => {
  const folder = await organ({
    'units/tax-bureau.yaml': `unit: tax-bureau
extends: [organ/recommended]
rules: { organ/off-hours: off }
waivers:
  - { unit: tax-bureau/office, rule: organ/notice, workingDays: 1, until: 2025-12-31, reason: flood, grantedBy: Chair }
`,
    'house.mjs': `export default { name: 'house', version: '3.1.4', title: { en: 'House', 'zh-CN': '内规' },
  rules: {}, presets: {}, obligations: [], calendar: undefined, requires: { '@obligato/organ-branch': '^0.2.0' } };`,
  });
  await writeFile(
    join(folder, 'obligato.yaml'),
    `${await readFile(join(folder, 'obligato.yaml'), 'utf8')}\n  house: ./house.mjs\n`,
  );
  const { code, stdout } = await obligato(folder, ['doctor', ...now]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/✗ units\/tax-bureau\.yaml:5:\d+: The waiver .* expired on 2025-12-31/);
  const chinese = await obligato(folder, ['doctor', '--lang', 'zh-CN', ...now]);
  expect(chinese.stdout).toContain('对“tax-bureau/office”豁免 organ/notice 已于2025-12-31到期');
  expect(stdout).toContain('organ/off-hours');
  expect(stdout).toMatch(
    /house: house@3\.1\.4 \(\.\/house\.mjs\), 0 rules, \d+ ms\n.*requires @obligato\/organ-branch \^0\.2\.0/,
  );
});

describe('messages that nobody can be told', () => {
  let folder: string;
  /** An engine of somebody's own program over the same folder, whose mail is broken. */
  async function tickWithBrokenMail(times: number): Promise<void> {
    const clock = new VirtualClock('2026-03-26T09:00:00+08:00');
    const engine = await createEngine({
      units: await readUnits(join(folder, 'units')),
      plugins: { organ: organBranch, diagnosis },
      store: await openLowdbStore({ folder: join(folder, 'data') }),
      clock,
      notifiers: [
        {
          notify: async () => {
            throw new Error('no route to mail');
          },
        },
      ],
    });
    for (let time = 0; time < times; time++) {
      await engine.tick();
      clock.set(new Date(Date.parse(clock.now()) + 86_400_000).toISOString());
    }
    await engine.close();
  }
  beforeAll(async () => {
    folder = await organ();
    await obligato(folder, ['plan', '--year', '2026', '--unit', 'tax-bureau/levy', ...now]);
  });

  test('are told while they are tried, with the error', async () => {
    await tickWithBrokenMail(1);
    const { code, document } = await json(folder, ['doctor', '--now', '2026-03-26T10:00']);
    expect(code).toBe(1);
    const stuck = document.findings.find(({ kind }: Finding) => kind === 'stuck');
    expect(stuck.what.en).toContain('no route to mail');
  });
  test('are told as dead letters afterwards; --retry has one told after all', async () => {
    await tickWithBrokenMail(9);
    const at = ['--now', '2026-04-20'];
    const dead = (document: { findings: readonly Finding[] }) =>
      document.findings.filter(({ kind }) => kind === 'dead');
    const { document } = await json(folder, ['doctor', ...at]);
    const letters = dead(document);
    expect(letters.length).toBeGreaterThan(1);
    const [, key = ''] = /--retry "(.+?)"/.exec(letters[0]?.fix.en ?? '') ?? [];
    const after = await json(folder, ['doctor', '--retry', key, ...at]);
    expect(after.document.retried).toBe(key);
    expect(dead(after.document)).toHaveLength(letters.length - 1);
    expect(document.findings.length).toBeGreaterThan(0);
    const told = await json(folder, ['tick', ...at]);
    expect(told.document.told.map(({ entry }: { entry: { key: string } }) => entry.key)).toContain(key);
    expect((await obligato(folder, ['doctor', '--retry', 'no-such-key', ...at])).code).toBe(2);
  });
});

test('a message for a role that nobody holds is told with what to do about the role', async () => {
  const folder = await organ();
  const roster = await readFile(join(folder, 'roster.csv'), 'utf8');
  await writeFile(
    join(folder, 'roster.csv'),
    roster.replace(/^tax-bureau\/levy,.*secretary.*$/gm, (row) => row.replace('secretary', '')),
  );
  await obligato(folder, ['plan', '--year', '2026', '--unit', 'tax-bureau/levy', ...now]);
  await obligato(folder, ['tick', '--now', '2026-01-16']);
  const { code, document } = await json(folder, ['doctor', '--now', '2026-01-16']);
  expect(code).toBe(1);
  const vacant = document.findings.find(({ kind }: Finding) => kind === 'vacant');
  expect(vacant.what.en).toContain('Nobody in tax-bureau/levy holds the role secretary');
  expect(vacant.fix.en).toMatch(/roster.*--retry/);
});

test('records that are not as they were written are told, with what to do', async () => {
  const folder = await organ();
  await obligato(folder, ['plan', '--year', '2026', '--unit', 'tax-bureau/levy', ...now]);
  const journal = join(folder, 'data/journal');
  const [segment = ''] = readdirSync(journal);
  const bytes = await readFile(join(journal, segment));
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  await writeFile(join(journal, segment), bytes);
  const { code, document } = await json(folder, ['doctor', ...now]);
  expect(code).toBe(1);
  expect(document.store).toBe(null);
  expect(kinds(document)).toContain('unread');
});

test('a record that was cut off in the middle was never acknowledged: worth knowing, and no more', async () => {
  const folder = await organ();
  await obligato(folder, ['plan', '--year', '2026', '--unit', 'tax-bureau/levy', ...now]);
  const journal = join(folder, 'data/journal');
  const [segment = ''] = readdirSync(journal);
  await appendFile(join(journal, segment), (await readFile(join(journal, segment))).subarray(0, 40));
  const { document } = await json(folder, ['doctor', ...now]);
  expect(document.store.records).toBeGreaterThan(0);
  expect(document.findings).toContainEqual(expect.objectContaining({ kind: 'torn', weight: 'note' }));
});

test('times that go back are told with the decision, and nothing is asked for', async () => {
  const folder = await organ();
  const store = await openLowdbStore({ folder: join(folder, 'data') });
  const unit = 'tax-bureau/levy';
  // As a release left them that did not ask.
  for (const [number, recordedAt] of [
    [1, '2026-03-20T14:00:00+08:00'],
    [2, '2026-03-19T14:00:00+08:00'],
  ] as const) {
    const commit = sampleCommit({ unit, number });
    await store.commit({ ...commit, decisions: commit.decisions.map((decision) => ({ ...decision, recordedAt })) });
  }
  // Changes of a unit are no decisions, and stand under its own name.
  const other = 'tax-bureau/office';
  for (const [number, recordedAt] of [
    [1, '2026-03-20T14:00:00+08:00'],
    [2, '2026-03-19T14:00:00+08:00'],
  ] as const) {
    const changes = [{ ...sampleChange({ unit: other, number }), recordedAt }];
    await store.commit({ ...sampleCommit({ unit: other, number }), changes });
  }
  await store.close();
  const { document } = await json(folder, ['doctor', ...now]);
  const [found, ofChange, ...more] = document.findings.filter(({ kind }: Finding) => kind === 'backwards');
  expect(found).toMatchObject({ weight: 'note' });
  expect(ofChange.what.en).toBe(
    'tax-bureau/office#2 says it was written down at 2026-03-19T14:00:00+08:00, after what was written at 2026-03-20T14:00:00+08:00',
  );
  expect(more).toEqual([]);
  expect(found.what.en).toBe(
    'tax-bureau/levy/general-meeting/2026-Q1#2 says it was written down at 2026-03-19T14:00:00+08:00, after what was written at 2026-03-20T14:00:00+08:00',
  );
});
