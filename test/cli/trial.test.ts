/** Folders for trials: there alone the clock may be set, and everything that comes from one says so. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import readSheets from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentsOf, emptyFolder, json, obligato, onTrial, organ } from './obligato.ts';

const now = ['--now', '2026-03-02T09:00'];
const levy = ['--unit', 'tax-bureau/levy'];

/** The same organ, in earnest. */
async function inEarnest(): Promise<string> {
  const folder = await organ();
  const file = join(folder, 'obligato.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('trial: true\n', ''));
  return folder;
}

describe('law 13: in a folder whose records count', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await inEarnest();
  });

  test.each([
    [['plan', '--year', '2026', ...levy]],
    [['status']],
    [['attempt', 'tax-bureau/levy/general-meeting/2026-Q1', 'notify']],
    [['tick']],
    [['check']],
    [['export', 'records.jsonl']],
    [['backup', 'copy']],
    [['serve', '--port', '0']],
  ])('--now is refused by %j, with what to do instead, and nothing is written', async (line) => {
    const before = await contentsOf(folder);
    const refused = await obligato(folder, [...line, ...now]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--now works only in a folder for trials.');
    expect(refused.stderr).toContain('obligato init --trial');
    expect(refused.stderr).toContain('[OBLIGATO_USAGE]');
    expect(refused.stdout).toBe('');
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('the same in Chinese, and as JSON without a mark', async () => {
    const chinese = await obligato(folder, ['status', ...now, '--lang', 'zh-CN']);
    expect(chinese.stderr).toContain('--now 仅可用于试用目录。');
    const { code, document } = await json(folder, ['status', ...now]);
    expect(code).toBe(2);
    expect(document.problems).toMatchObject([{ code: 'OBLIGATO_USAGE' }]);
    expect(document).not.toHaveProperty('trial');
  });

  test('nothing is said of trials', async () => {
    const told = await obligato(folder, ['status']);
    expect([told.code, told.stderr]).toEqual([0, '']);
    expect((await json(folder, ['status'])).document).not.toHaveProperty('trial');
  });
});

describe('law 13: a folder for trials', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await organ();
    await obligato(folder, ['plan', '--year', '2026', ...levy, ...now]);
  });

  test('says so in every text, on stderr, so that what is printed stays clean', async () => {
    // A ledger goes on without its folder: it says so in a column of its own.
    for (const line of [['status', ...now], ['check']]) {
      const told = await obligato(folder, line);
      expect(told.code).toBe(0);
      expect(told.stderr).toBe(onTrial.en);
      expect(told.stdout).not.toContain(onTrial.en.trim());
    }
    const chinese = await obligato(folder, ['status', ...now, '--lang', 'zh-CN']);
    expect(chinese.stderr).toBe(onTrial['zh-CN']);
  });

  test('says so in every JSON document, of a problem too, and nowhere else then', async () => {
    for (const line of [['status'], ['check'], ['next', 'tax-bureau/levy/general-meeting/2026-Q9']]) {
      const { stdout, stderr } = await obligato(folder, [...line, '--json', ...now]);
      expect(JSON.parse(stdout)).toMatchObject({ version: 1, trial: true });
      expect(stderr).toBe('');
    }
  });

  test('is made by init, and only when that was asked for', async () => {
    const place = await emptyFolder();
    const made = await json(place, ['init', 'practice', '--trial', '--yes']);
    expect(made).toMatchObject({ code: 0, document: { trial: true } });
    expect((await obligato(join(place, 'practice'), ['plan', '--year', '2026', ...now])).code).toBe(0);
    const earnest = await json(place, ['init', 'earnest', '--yes']);
    expect(earnest.document).not.toHaveProperty('trial');
    expect((await obligato(join(place, 'earnest'), ['plan', '--year', '2026', ...now])).code).toBe(2);
  });

  test('is one by true alone: anything else is a wrong field', async () => {
    const wrong = await inEarnest();
    const file = join(wrong, 'obligato.yaml');
    await writeFile(file, `trial: maybe\n${await readFile(file, 'utf8')}`);
    const { code, document } = await json(wrong, ['check']);
    expect(code).toBe(2);
    expect(document.problems).toMatchObject([
      { code: 'OBLIGATO_CONFIG_FIELD', message: expect.stringContaining('"trial" must be true or false') },
    ]);
    await writeFile(file, (await readFile(file, 'utf8')).replace('trial: maybe', 'trial: false'));
    expect((await obligato(wrong, ['status', ...now])).code).toBe(2);
  });
});

describe('an export of a folder for trials', () => {
  test('says so in its first line, and is refused where records count, with nothing written', async () => {
    const trial = await organ();
    const file = join(trial, 'all.jsonl');
    expect((await obligato(trial, ['plan', '--year', '2026', ...levy])).code).toBe(0);
    expect((await obligato(trial, ['export', file])).code).toBe(0);
    expect(JSON.parse((await readFile(file, 'utf8')).split('\n')[0] ?? '')).toMatchObject({ trial: true });

    const earnest = await inEarnest();
    const before = (await obligato(earnest, ['export'])).stdout;
    const refused = await obligato(earnest, ['import', file]);
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain('The export comes from a trial folder: its records do not count');
    const chinese = await obligato(earnest, ['import', file, '--lang', 'zh-CN']);
    expect(chinese.stderr).toContain('该导出文件来自试用目录，其中记录不作数');
    expect((await obligato(earnest, ['export'])).stdout).toBe(before);

    expect((await obligato(await organ(), ['import', file])).code).toBe(0);
  });

  test('of one whose records count says nothing of trials', async () => {
    const earnest = await inEarnest();
    await obligato(earnest, ['plan', '--year', '2026', ...levy]);
    expect((await obligato(earnest, ['export'])).stdout).not.toContain('trial');
  });
});

describe('what leaves a folder for trials', () => {
  const meeting = 'tax-bureau/levy/general-meeting/2026-Q1';

  test('a paper says so above its title, in the language of the paper', async () => {
    const trial = await organ();
    await obligato(trial, ['plan', '--year', '2026', ...levy, ...now]);
    const notice = JSON.stringify({ heldOn: '2026-03-20', place: '301', agenda: ['the quarter'] });
    expect((await obligato(trial, ['attempt', meeting, 'notify', '--data', notice, ...now])).code).toBe(0);
    const print = ['print', meeting, '--as', 'notice'];
    const { stdout } = await obligato(trial, [...print, '--lang', 'zh-CN']);
    expect(stdout).toMatch(/^\*\*试用目录，其中记录不作数。\*\*\n\n# /);
    const page = await obligato(trial, [...print, '--format', 'html']);
    expect(page.stdout).toContain('<strong>Trial folder: nothing here counts.</strong>');
    const file = join(trial, 'obligato.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('trial: true\n', ''));
    expect((await obligato(trial, print)).stdout).toMatch(/^# /);
  });

  test('a ledger in a workbook says so on its sheet and above each printed page', async () => {
    const trial = await organ();
    await obligato(trial, ['plan', '--year', '2026', ...levy]);
    const file = join(trial, 'ledger.xlsx');
    expect((await obligato(trial, ['ledger', '--out', file])).code).toBe(0);
    expect((await readSheets(file)).map(({ sheet }) => sheet)).toEqual(['Ledger (trial)']);
  });

  test('a ledger in CSV or Markdown says so in a last column, in its heading and in every row', async () => {
    const trial = await organ();
    const empty = await obligato(trial, ['ledger', '--format', 'csv', '--lang', 'zh-CN']);
    expect(empty.stdout.trim()).toMatch(/,试用目录，其中记录不作数。$/);
    await obligato(trial, ['plan', '--year', '2026', ...levy]);
    const rows = (await obligato(trial, ['ledger', '--format', 'csv'])).stdout.trim().split('\r\n');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.map((row) => row.split(',').at(-1))).toEqual([
      'Trial folder: nothing here counts.',
      ...rows.slice(1).map(() => 'trial'),
    ]);
    expect((await obligato(trial, ['ledger'])).stdout).toMatch(/\| trial \|\n/);
    const earnest = await inEarnest();
    expect((await obligato(earnest, ['ledger', '--format', 'csv'])).stdout).not.toContain('rial');
  });

  test('a roster says so on its sheet; in CSV it is what is read back, and whoever writes it is told', async () => {
    const trial = await organ();
    await obligato(trial, ['plan', '--year', '2026', ...levy]);
    const workbook = join(trial, 'people.xlsx');
    expect((await obligato(trial, ['roster', '--out', workbook, '--lang', 'zh-CN'])).code).toBe(0);
    expect((await readSheets(workbook)).map(({ sheet }) => sheet)).toEqual(['名册（试用）']);
    const list = join(trial, 'people.csv');
    expect((await obligato(trial, ['roster', '--out', list])).stderr).toBe(onTrial.en);
    expect(await readFile(list, 'utf8')).toBe((await obligato(trial, ['roster'])).stdout);
    const earnest = await inEarnest();
    await obligato(earnest, ['plan', '--year', '2026', ...levy]);
    expect((await obligato(earnest, ['roster', '--out', workbook])).stderr).toBe('');
    expect((await readSheets(workbook)).map(({ sheet }) => sheet)).toEqual(['roster']);
  });

  test('a backup says so, and is restored among trials alone', async () => {
    const trial = await organ();
    await obligato(trial, ['plan', '--year', '2026', ...levy]);
    const backup = join(trial, 'backup');
    expect((await obligato(trial, ['backup', backup])).code).toBe(0);
    expect(JSON.parse(await readFile(join(backup, 'backup.json'), 'utf8')).beside).toMatchObject({ trial: true });
    const earnest = await inEarnest();
    const before = await contentsOf(earnest);
    const refused = await obligato(earnest, ['restore', backup, '--lang', 'zh-CN']);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('取自试用目录，其中记录不作数')]);
    expect(await contentsOf(earnest)).toEqual(before);
    expect((await obligato(await organ(), ['restore', backup])).code).toBe(0);
  });
});
