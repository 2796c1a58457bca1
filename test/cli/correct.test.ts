/** `obligato correct` and `obligato withdraw`: a slip is put right from the command line, and both versions stay. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { json, obligato, organ } from './obligato.ts';

const cycle = 'tax-bureau/levy/general-meeting/2026-Q1';
const now = ['--now', '2026-03-23T09:00'];
let folder = '';
let members: readonly string[] = [];

const opening = (present: readonly string[]) =>
  JSON.stringify({
    chair: members[0],
    attendance: members.map((member) => ({ member, present: present.includes(member) })),
  });

beforeAll(async () => {
  folder = await organ();
  const roster = await readFile(join(folder, 'roster.csv'), 'utf8');
  members = roster
    .split('\n')
    .filter((line) => line.startsWith('tax-bureau/levy,'))
    // Who joins later is not on the roster of that day.
    .filter((line) => (line.split(',')[6] ?? '') <= '2026-03-20')
    .map((line) => line.split(',')[1] ?? '');
  const attempt = async (event: string, data: string, at: string) => {
    const { code, stdout } = await obligato(folder, ['attempt', cycle, event, '--data', data, '--now', at]);
    expect({ event, code, stdout }).toMatchObject({ code: 0 });
  };
  await obligato(folder, ['plan', '--year', '2026', '--unit', 'tax-bureau/levy', '--now', '2026-03-02']);
  const notice = JSON.stringify({ heldOn: '2026-03-20', place: 'Room 301', agenda: ['Plan'] });
  await attempt('notify', notice, '2026-03-02T09:00');
  await attempt('open', opening(members.slice(0, -1)), '2026-03-20T14:00');
  await attempt('adjourn', '{}', '2026-03-20T16:00');
}, 120_000);

test('B: a correction is printed, and explained from both sides, in both languages', async () => {
  const reason = 'The last on the list was there, the first but one was not';
  const there = members.filter((_, index) => index !== 1);
  const corrected = await obligato(folder, [
    'correct',
    `${cycle}#2`,
    '--data',
    opening(there),
    '--reason',
    reason,
    ...now,
  ]);
  expect(corrected.code).toBe(0);
  expect(corrected.stdout).toContain(`ACCEPTED  ${cycle}#4`);
  expect(corrected.stdout).toContain(`corrects: ${cycle}#2\n  because: ${reason}`);
  const first = await obligato(folder, ['explain', `${cycle}#2`]);
  expect(first.stdout).toContain(`corrected on 2026-03-23: ${reason} (see ${cycle}#4)`);
  const chinese = await obligato(folder, ['explain', `${cycle}#2`, '--lang', 'zh-CN']);
  expect(chinese.stdout).toContain(`2026-03-23已更正：${reason}（见 ${cycle}#4）`);
  const minutes = await obligato(folder, ['print', cycle, '--as', 'minutes', ...now]);
  expect(minutes.stdout).toContain(`was corrected on 2026-03-23 because: ${reason}`);
  const ledger = await obligato(folder, ['ledger', '--unit', 'tax-bureau/levy', '--format', 'csv', ...now]);
  expect(ledger.stdout).toContain(`2026-03-23: ${reason}`);
  const status = await obligato(folder, ['status', '--unit', 'tax-bureau/levy', '--all', ...now]);
  expect(status.stdout).toContain('* something in it was corrected or withdrawn');
});

test('B: what stands in the way is named, and exits 1', async () => {
  const { code, document } = await json(folder, ['withdraw', `${cycle}#1`, '--reason', 'None went out', ...now]);
  expect(code).toBe(1);
  expect(document).toMatchObject({ ok: false, decision: { outcome: 'denied', corrects: { does: 'withdraw' } } });
  expect(document.decision.corrects.stopped.decision).toBe(`${cycle}#2`);
});

test('B: a withdrawal opens it again, and the records agree with what they were made from', async () => {
  const withdrawn = await json(folder, ['withdraw', `${cycle}#3`, '--reason', 'A vote was still to come', ...now]);
  expect(withdrawn).toMatchObject({ code: 0, document: { decision: { from: 'adjourned', to: 'open' } } });
  const { document } = await json(folder, ['replay', '--unit', 'tax-bureau/levy', ...now]);
  expect(document).toMatchObject({ ok: true, changed: [], cannotJudge: [] });
});

test('B: without a reason, without anything new, or of nothing at all it is a mistake, and changes nothing', async () => {
  const problemOf = async (...line: readonly string[]) => {
    const { code, document } = await json(folder, [...line, ...now]);
    return { code, said: document.problems[0].code };
  };
  expect(await problemOf('withdraw', `${cycle}#1`)).toEqual({ code: 2, said: 'OBLIGATO_USAGE' });
  expect(await problemOf('correct', `${cycle}#1`, '--reason', 'x')).toEqual({ code: 2, said: 'OBLIGATO_USAGE' });
  expect(await problemOf('correct', `${cycle}#1`, '--at', 'yesterday', '--reason', 'x')).toEqual({
    code: 2,
    said: 'OBLIGATO_DATE',
  });
  expect(await problemOf('withdraw', `${cycle}#77`, '--reason', 'x')).toEqual({
    code: 2,
    said: 'OBLIGATO_DECISION_UNKNOWN',
  });
});

test('A17: history tells the whole life on one page, in both languages', async () => {
  const { code, document } = await json(folder, ['history', cycle, ...now]);
  expect(code).toBe(0);
  expect(document.decisions.map(({ id }: { id: string }) => id)).toEqual(
    document.decisions.map((_: unknown, index: number) => `${cycle}#${index + 1}`),
  );
  const { stdout } = await obligato(folder, ['history', cycle, ...now]);
  expect(stdout).toContain('#1 2026-03-02 09:00  ACCEPTED  Send notice (notify) · by the unit');
  expect(stdout).toContain(
    'what was submitted: Day of the meeting (heldOn): 2026-03-20; Place (place): Room 301; Agenda (agenda): Plan',
  );
  expect(stdout).toContain('#5 2026-03-23 09:00  REFUSED  Send notice (notify)');
  expect(stdout).toContain('in the way: ');
  expect(stdout).toContain(`corrected: 2026-03-23, The last on the list was there`);
  expect(stdout).toContain(`withdraws: ${cycle}#3, A vote was still to come`);
  const chinese = await obligato(folder, ['history', cycle, '--lang', 'zh-CN', ...now]);
  expect(chinese.stdout).toContain('#1 2026-03-02 09:00  已接受  发出通知 (notify) · 由本单位办理');
  expect(chinese.stdout).toContain('提交内容：');
  expect(chinese.stdout.split('\n')).toHaveLength(stdout.split('\n').length);
});

test('A17: explain tells who acted and what was submitted, in both languages', async () => {
  const { stdout } = await obligato(folder, ['explain', `${cycle}#1`]);
  expect(stdout).toContain('who acted: by the unit\nwhat was submitted (3)\n  Day of the meeting (heldOn): 2026-03-20');
  const chinese = await obligato(folder, ['explain', `${cycle}#1`, '--lang', 'zh-CN']);
  expect(chinese.stdout).toContain('办理者：由本单位办理\n提交内容 (3)');
});
