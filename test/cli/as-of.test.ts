/** `--as-of`: a meeting was announced for one room and corrected to another; what was known in between is what was printed in between. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentsOf, json, obligato, organ } from './obligato.ts';

const unit = 'tax-bureau/levy';
const cycle = `${unit}/general-meeting/2026-Q1`;
const now = ['--now', '2026-03-23T09:00'];
let folder = '';
/** What was printed on the 10th of March. */
const printed = new Map<string, string>();
const questions: readonly (readonly string[])[] = [
  ['status', '--unit', unit],
  ['status', '--unit', unit, '--lang', 'zh-CN'],
  ['history', cycle],
  ['history', unit],
  ['explain', `${cycle}#1`],
  ['explain', `${cycle}#1`, '--all'],
  ['report', '--would-deny', '--unit', unit],
];

const run = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await obligato(folder, args);
  expect({ args, code, stderr }).toMatchObject({ code: 0 });
  return stdout;
};
const wordsOf = (question: readonly string[]) => question.join(' ');
const noticeIn = (place: string) => JSON.stringify({ heldOn: '2026-03-20', place, agenda: ['Plan'] });

beforeAll(async () => {
  folder = await organ();
  await run('plan', '--year', '2026', '--unit', unit, '--now', '2026-03-02T09:00');
  await run('attempt', cycle, 'notify', '--data', noticeIn('Room 301'), '--now', '2026-03-03T09:00');
  for (const question of questions)
    printed.set(wordsOf(question), await run(...question, '--now', '2026-03-10T12:00:00'));
  const why = ['--reason', 'The other room'];
  await run('correct', `${cycle}#1`, '--data', noticeIn('Room 305'), ...why, '--now', '2026-03-16T09:00');
}, 240_000);

describe('what was printed then is printed again, and what is left out is said below it', () => {
  test.each(questions)('%s %s', { timeout: 120_000 }, async (...question) => {
    const then = await run(...question.filter(Boolean), '--as-of', '2026-03-10 12:00:00', ...now);
    const [, said = '', line = ''] = /^(.*?)\n\n([^\n]*2026-03-10 12:00:00[^\n]*)\n$/s.exec(then) ?? [];
    expect(`${said}\n`).toBe(printed.get(wordsOf(question.filter(Boolean))));
    expect(line).toMatch(/1 decision and 0 changes recorded since are left out|此后登记的1项决定和0项变更/);
  });
});

test('where nothing was recorded since, that is said', async () => {
  const asked = ['status', '--unit', unit, '--as-of', '2026-03-16', ...now];
  expect(await run(...asked)).toContain('As known on 2026-03-16 23:59:59; nothing was recorded since.\n');
  expect(await run(...asked, '--lang', 'zh')).toContain('以上为截至 2026-03-16 23:59:59 已知的情况，此后未再登记。\n');
});

test('the same in JSON, under asKnown', async () => {
  const { document } = await json(folder, ['status', '--unit', unit, '--as-of', '2026-03-10', ...now]);
  expect(document).toMatchObject({
    today: '2026-03-10',
    asKnown: { at: '2026-03-10T23:59:59+08:00', leftOut: { decisions: 1, changes: 0 } },
  });
  const today = await json(folder, ['status', '--unit', unit, ...now]);
  expect(today.document).not.toHaveProperty('asKnown');
});

test('every row of a ledger says as of when it holds, and has the room of then', async () => {
  const csv = await run('ledger', '--unit', unit, '--format', 'csv', '--as-of', '2026-03-10', ...now);
  const lines = csv.trim().split('\n');
  expect(lines[0]).toMatch(/As known on/);
  for (const line of lines.slice(1)) expect(line).toContain('2026-03-10 23:59:59');
  expect(csv).toContain('Room 301');
  expect(csv).not.toContain('Room 305');
  expect(await run('ledger', '--unit', unit, '--format', 'csv', ...now)).toContain('Room 305');
});

test('a rule is told as it was kept with the records, whatever the files say by now', async () => {
  const asked = ['config', 'why', unit, 'organ/notice', 'workingDays', ...now];
  const files = await organ({
    'units/branch-levy.yaml': (await readFile(join(folder, 'units/branch-levy.yaml'), 'utf8')).replace(
      /workingDays: \d+/,
      'workingDays: 9',
    ),
  });
  expect(await run(...asked, '--config', join(files, 'obligato.yaml'))).toContain('workingDays = 9');
  expect(await run(...asked, '--as-of', '2026-03-10')).toMatch(
    /workingDays = 5 {2}units\/branch-levy\.yaml:6:\d+\nBy the rules kept with tax-bureau\/levy\/[\w/-]+, whose period begins on 2026-03-01\./,
  );
});

describe('is refused by name, and changes nothing', () => {
  const asked = ['status', '--unit', unit, ...now, '--as-of'];
  test.each([
    ['a day before the first record', [...asked, '2026-03-01'], 'The first record is of 2026-03-02T09:00:00+08:00'],
    ['a day that is still to come', [...asked, '2026-03-24'], 'is in the future: it is 2026-03-23T09:00:00+08:00 now'],
    ['what is no timestamp', [...asked, 'monday'], '"monday" is not a timestamp'],
    [
      'a decision that was recorded later',
      ['explain', `${cycle}#2`, ...now, '--as-of', '2026-03-10'],
      'It was recorded at 2026-03-16T09:00:00+08:00',
    ],
    ['where files are asked', ['config', 'show', unit, ...now, '--as-of', '2026-03-10'], 'config show has no --as-of'],
  ])('%s', { timeout: 60_000 }, async (_, args, message) => {
    const before = await contentsOf(join(folder, 'data/journal'));
    const { code, stdout, stderr } = await obligato(folder, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(await contentsOf(join(folder, 'data/journal'))).toEqual(before);
  });
});
