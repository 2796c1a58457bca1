/** Folders for trials: there alone the clock may be set, and everything that comes from one says so. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
    for (const line of [['status', ...now], ['check'], ['ledger', ...levy, '--format', 'csv', ...now]]) {
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
