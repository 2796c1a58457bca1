/** Backup, restore, export, import, ledger and roster, as somebody uses them who is responsible for the records. */
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentsOf, emptyFolder, json, obligato, organ, whileServing } from './obligato.ts';

const today = '2026-04-10T09:00';
const now = ['--now', today];
const levy = 'tax-bureau/levy';

let folder: string;
beforeAll(async () => {
  folder = await organ();
  for (const command of [['plan', '--year', '2026'], ['tick']])
    expect((await obligato(folder, [...command, ...now])).code).toBe(0);
});

describe('backup and restore', () => {
  test('a backup is taken while a server runs, and restored somewhere else it tells the same', async () => {
    const target = join(await emptyFolder(), 'backup');
    await whileServing(folder, today, async () => {
      const { code, document } = await json(folder, ['backup', target]);
      expect(code).toBe(0);
      expect(document).toMatchObject({ version: 1, command: 'backup', ok: true });
      expect(document.records).toBeGreaterThan(10);
      expect(document.hash).toMatch(/^[0-9a-f]{64}$/);
    });
    const before = (await obligato(folder, ['status', '--all', ...now])).stdout;
    await rename(join(folder, 'data'), join(folder, 'lost'));
    const restored = await json(folder, ['restore', target]);
    expect(restored.code).toBe(0);
    expect((await obligato(folder, ['status', '--all', ...now])).stdout).toBe(before);
  });

  test('nothing is ever overwritten, by neither of the two', async () => {
    const target = join(await emptyFolder(), 'backup');
    expect((await obligato(folder, ['backup', target])).code).toBe(0);
    const before = await contentsOf(folder);
    for (const command of ['backup', 'restore']) {
      const { code, stderr } = await obligato(folder, [command, target]);
      expect(code).toBe(2);
      expect(stderr).toContain('[OBLIGATO_TARGET_NOT_EMPTY]');
    }
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('a damaged backup is refused, and makes no folder', async () => {
    const target = join(await emptyFolder(), 'backup');
    await obligato(folder, ['backup', target]);
    const segment = join(target, 'journal/000001.log');
    const bytes = await readFile(segment);
    bytes.writeUInt8(bytes.readUInt8(4_000) ^ 1, 4_000);
    await writeFile(segment, bytes);
    const parent = await emptyFolder();
    const { code, stderr } = await obligato(folder, ['restore', target, '--data', join(parent, 'data')]);
    expect(code).toBe(2);
    expect(stderr).toContain('[OBLIGATO_STORE_CORRUPT]');
    expect(await readdir(parent)).toEqual([]);
  });

  test('what cannot be backed up is named: no records, and a target among them', async () => {
    const nothing = await organ();
    const none = await obligato(nothing, ['backup', join(await emptyFolder(), 'backup')]);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('There are no records in');
    const inside = await obligato(folder, ['backup', 'data/backup']);
    expect(inside.code).toBe(2);
    expect(inside.stderr).toContain('lies inside the records themselves');
  });

  test('a unit file that is wrong stops neither', async () => {
    const broken = await organ();
    await obligato(broken, ['plan', '--year', '2026', ...now]);
    await writeFile(join(broken, 'units/broken.yaml'), 'unit: [');
    expect((await obligato(broken, ['check'])).code).toBe(2);
    expect((await obligato(broken, ['backup', join(await emptyFolder(), 'backup')])).code).toBe(0);
  });

  test('both speak Chinese', async () => {
    const target = join(await emptyFolder(), 'backup');
    expect((await obligato(folder, ['backup', target, '--lang', 'zh-CN'])).stdout).toMatch(
      /已将\d+条记录及档案\d+卷备份至/,
    );
    const into = ['--data', join(await emptyFolder(), 'data')];
    expect((await obligato(folder, ['restore', target, ...into, '--lang', 'zh-CN'])).stdout).toContain('条记录恢复至');
  });
});

describe('export and import', () => {
  test('round-trip byte for byte, also from under a running server', async () => {
    const file = join(await emptyFolder(), 'all.jsonl');
    await whileServing(folder, today, async () => {
      const { code, document } = await json(folder, ['export', file]);
      expect(code).toBe(0);
      expect(document).toMatchObject({ command: 'export', ok: true, units: 6 });
    });
    const other = await organ();
    const { code, document } = await json(other, ['import', file]);
    expect(code).toBe(0);
    expect(document).toMatchObject({ command: 'import', ok: true, units: 6, originProven: false });
    const { stdout } = await obligato(other, ['export']);
    expect(stdout).toBe(await readFile(file, 'utf8'));
  });

  test('one unit alone is what was asked for', async () => {
    const { code, stdout } = await obligato(folder, ['export', '--unit', levy]);
    expect(code).toBe(0);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.flatMap(({ unit }) => unit ?? [])).toEqual([levy]);
    expect(lines.at(-1)).toMatchObject({ end: { lines: lines.length - 1 } });
  });

  test.each([
    ['a file that is there', ['export', 'roster.csv'], 'OBLIGATO_TARGET_NOT_EMPTY'],
    ['a unit without records', ['export', '--unit', 'nobody'], 'OBLIGATO_UNIT_UNKNOWN'],
    ['two things at once', ['export', '--json'], 'OBLIGATO_USAGE'],
    ['a file that is not there', ['import', 'no.jsonl'], 'OBLIGATO_USAGE'],
    ['something else', ['import', 'roster.csv'], 'OBLIGATO_EXPORT_FILE'],
  ])('%s is refused', async (_, args, code) => {
    const before = await contentsOf(folder);
    const ran = await obligato(folder, args);
    expect(ran.code).toBe(2);
    expect(ran.stdout + ran.stderr).toContain(code);
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('what was cut off, or belongs to units that have records, is not imported', async () => {
    const whole = (await obligato(folder, ['export'])).stdout;
    const other = await organ({ 'cut.jsonl': whole.slice(0, -200), 'whole.jsonl': whole });
    const cut = await obligato(other, ['import', 'cut.jsonl']);
    expect(cut.code).toBe(2);
    expect(cut.stderr).toContain('[OBLIGATO_EXPORT_FILE]');
    expect((await obligato(other, ['import', 'whole.jsonl'])).code).toBe(0);
    const again = await obligato(other, ['import', 'whole.jsonl']);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('[OBLIGATO_TARGET_NOT_EMPTY]');
  });
});

describe('tables', () => {
  test('the ledger has a row for every cycle, in the form that was asked for', async () => {
    const { document } = await json(folder, ['ledger', '--unit', levy]);
    expect(document).toMatchObject({ command: 'ledger', format: 'md' });
    const csv = (await obligato(folder, ['ledger', '--unit', levy, '--format', 'csv'])).stdout;
    expect(csv.split('\r\n')).toHaveLength(document.rows.length + 2);
    const chinese = (await obligato(folder, ['ledger', '--unit', levy, '--lang', 'zh-CN'])).stdout;
    expect(chinese.split('\n')[0]).toContain('| 单位 | 义务 |');
    expect(chinese).toContain('已逾期');
    expect((await json(folder, ['ledger', '--unit', levy, '--year', '2025'])).document.rows).toEqual([]);
  });

  test('a workbook goes to a file, and what was there is replaced whole', async () => {
    const own = await emptyFolder();
    const out = join(own, 'ledger.xlsx');
    await writeFile(out, 'before');
    const { code, document } = await json(folder, ['ledger', '--out', out]);
    expect(code).toBe(0);
    expect(document).toMatchObject({ format: 'xlsx', file: out });
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
    expect(await readdir(own)).toEqual(['ledger.xlsx']);
    const printed = await obligato(folder, ['ledger', '--format', 'xlsx']);
    expect(printed.code).toBe(2);
    expect(printed.stderr).toContain('--out ledger.xlsx');
  });

  test('the roster goes out as CSV, and read again changes nobody', async () => {
    const csv = (await obligato(folder, ['roster'])).stdout;
    const changed = await organ({ 'roster.csv': csv });
    const before = (await json(changed, ['plan', '--year', '2026', ...now])).document;
    expect(before.units.length).toBe(6);
    expect((await obligato(changed, ['roster'])).stdout).toBe(csv);
  });
});

describe('tick', () => {
  test('names a unit that cannot be worked on, goes on with the others, and exits 1', async () => {
    const own = await organ();
    await obligato(own, ['plan', '--year', '2026', ...now]);
    // The index covers the journal, so nobody reads this record before its unit is opened.
    const path = join(own, 'data/journal/000001.log');
    const journal = await readFile(path);
    const at = journal.indexOf('"member"', journal.indexOf('"unit":"tax-bureau/audit"'));
    journal.write('"memb3r"', at);
    await writeFile(path, journal);
    const { code, document } = await json(own, ['tick', ...now]);
    expect(code).toBe(1);
    expect(document.ok).toBe(false);
    expect(document.failed).toMatchObject([{ unit: 'tax-bureau/audit', code: 'OBLIGATO_STORE_CORRUPT' }]);
    expect(document.fired.length).toBeGreaterThan(10);
    const again = await obligato(own, ['tick', ...now]);
    expect(again.code).toBe(1);
    expect(again.stdout).toMatch(/Units that failed.*\n {2}tax-bureau\/audit: .*000001\.log/);
  });

  test('says which role nobody holds, where somebody was to be told', async () => {
    const rows = await readFile(join(folder, 'roster.csv'), 'utf8');
    const own = await organ({ 'roster.csv': rows.replaceAll('|secretary', '').replaceAll('secretary|', '') });
    await obligato(own, ['plan', '--year', '2026', ...now]);
    const { code, document } = await json(own, ['tick', ...now]);
    expect(code).toBe(0);
    expect(document.deadLettered[0]).toMatchObject({ status: 'dead', because: 'nobody' });
    const said = await obligato(own, ['tick', '--now', '2026-07-10', '--lang', 'zh-CN']);
    expect(said.stdout).toContain('无人担任“书记”');
  });
});
