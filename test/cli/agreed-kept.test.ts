/** What leaders owe, and what they were given, as `status` and papers tell it from real records: beside everybody else’s, and apart. */
import { beforeAll, expect, test } from 'vitest';
import { json, obligato, organ } from './obligato.ts';

const unit = 'tax-bureau/levy';
const people = ['deputy-head', 'l01', 'l02', 'l03', 'l04', 'l05'];

let folder: string;
const attempt = async (cycle: string, event: string, payload: object, now: string) => {
  const data = ['--data', JSON.stringify(payload)];
  const ran = await obligato(folder, ['attempt', `${unit}/${cycle}`, event, ...data, '--now', now]);
  expect(ran.stdout + ran.stderr).toContain('ACCEPTED');
};
const status = async (...args: readonly string[]) =>
  (await obligato(folder, ['status', '--unit', unit, '--now', '2026-07-06T09:00', ...args])).stdout;

beforeAll(async () => {
  folder = await organ();
  await obligato(folder, ['plan', '--year', '2026', '--now', '2026-01-10']);
  const notice = { heldOn: '2026-03-20', place: '301', agenda: ['work'] };
  await attempt('general-meeting/2026-Q1', 'notify', notice, '2026-03-09T09:00');
  const attendance = people.map((member) => ({ member, present: true }));
  await attempt('general-meeting/2026-Q1', 'open', { chair: 'l01', attendance }, '2026-03-20T09:00');
  const agreed = [
    { what: 'a room for the branch', owner: 'deputy-head', until: '2026-06-30' },
    { what: 'a lamp for the room', owner: 'l04', until: '2026-12-31' },
  ];
  await attempt('general-meeting/2026-Q1', 'adjourn', { agreed }, '2026-03-20T11:00');
  const minutes = { recorder: 'l03', record: 'What was agreed stands beside it.', signedBy: 'l01' };
  await attempt('general-meeting/2026-Q1', 'minute', minutes, '2026-03-20T15:00');
  await attempt('general-meeting/2026-Q1', 'conclude', {}, '2026-03-20T15:10');
  await obligato(folder, ['tick', '--now', '2026-07-06']);
});

test('what leaders were given stands apart, with its day and whoever has it', async () => {
  const told = await status();
  expect(told).toMatch(
    /Given to leaders, and open \(1\):\n {2}\S.*: a room for the branch, overdue since 2026-06-30 \[/,
  );
  expect(told).not.toContain('a lamp for the room');
  expect(await status('--lang', 'zh-CN')).toMatch(
    /领导承担、尚未办结的工作（1项）：\n.*：a room for the branch，自2026-06-30起逾期/,
  );
  const { document } = await json(folder, ['status', '--unit', unit, '--now', '2026-07-06T09:00']);
  expect(document.units[0].leadersTasks).toMatchObject([{ task: { owner: 'deputy-head', ofLeader: true } }]);
});

test('what leaders, members and the superior kept in time stands in one line, counted from the records', async () => {
  const { document } = await json(folder, ['status', '--all', '--unit', unit, '--now', '2026-07-06T09:00']);
  const [{ kept, rows }] = document.units;
  const over = rows.filter(({ light }: { light: string }) => light === 'done' || light === 'overdue');
  for (const [level, bearer] of [
    ['leaders', 'each-leader'],
    ['superior', 'superior'],
  ] as const) {
    const those = over.filter(({ owedBy }: { owedBy: string }) => owedBy === bearer);
    expect(those.length).toBeGreaterThan(0);
    expect(kept[level]).toEqual({ inTime: 0, of: those.length });
  }
  expect(kept.unit.inTime).toBeGreaterThan(0);
  expect(await status()).toMatch(
    /Kept in time: .*leaders in person 0 of \d+, members in person 0 of \d+, the superior 0 of \d+/,
  );
});

test('what was agreed stands in the minutes, and what of it was open when the next was called, in its notice', async () => {
  const print = async (...args: readonly string[]) => (await obligato(folder, ['print', ...args])).stdout;
  const minutes = await print(`${unit}/general-meeting/2026-Q1`, '--as', 'minutes', '--lang', 'zh-CN');
  expect(minutes).toContain('- 议定：a room for the branch（责任人：薛鹏宇，期限：2026-06-30）');
  expect(minutes).toContain('- 议定：a lamp for the room（责任人：方慧，期限：2026-12-31）');
  const lamp = `${unit}/agreed-item/2026/general-meeting-2026-q1-2`;
  await obligato(folder, ['attempt', lamp, 'prove', '--data', '{"text":"it hangs"}', '--now', '2026-07-06T09:00']);
  const notice = { heldOn: '2026-09-10', place: '301', agenda: ['work'] };
  await attempt('general-meeting/2026-Q3', 'notify', notice, '2026-09-01T09:00');
  const next = await print(`${unit}/general-meeting/2026-Q3`, '--as', 'notice');
  expect(next).toContain('- Agreed before, still open: a room for the branch (薛鹏宇, by 2026-06-30)');
  expect(next).not.toContain('lamp');
  // It says what was so when it was sent, whenever it is printed.
  const room = `${unit}/agreed-item/2026/general-meeting-2026-q1-1`;
  await obligato(folder, ['attempt', room, 'prove', '--data', '{"text":"room 12"}', '--now', '2026-09-02T09:00']);
  expect(await print(`${unit}/general-meeting/2026-Q3`, '--as', 'notice')).toBe(next);
});
