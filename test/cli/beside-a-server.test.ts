/** The command while a server has the records open: reading goes beside it, writing through it, and the server hears of what was written. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { json, obligato, organ, plannedOrgan, type Ran, whileServing } from './obligato.ts';
import { startupTokenIn } from './startup-token.ts';

const today = '2026-03-10T09:00';
const now = ['--now', today];
const levy = 'tax-bureau/levy';
const meeting = `${levy}/general-meeting/2026-Q1`;
const notice = ['--data', '{"heldOn":"2026-03-25","place":"Room 301","agenda":["Plan"]}'];

let folder: string;
beforeAll(async () => {
  folder = await plannedOrgan();
  // What a server does as soon as it starts.
  expect((await obligato(folder, ['tick', ...now])).code).toBe(0);
});

// Two dozen commands, a process each.
test('reading commands answer as they do without a server, and see what it has just written', {
  timeout: 240_000,
}, async () => {
  const reading = [
    ['status', '--unit', levy],
    ['next', meeting],
    ['history', meeting],
    ['attempt', meeting, 'notify', ...notice, '--preview'],
    ['attempt', meeting, 'notify', '--example'],
    ['plan', '--year', '2027', '--dry-run'],
    ['roster'],
    ['outbox'],
    ['store', 'status'],
  ];
  const alone: Ran[] = [];
  for (const command of reading) alone.push(await obligato(folder, [...command, ...now]));
  expect(alone.map(({ code }) => code)).toEqual(reading.map(() => 0));
  await whileServing(folder, today, async () => {
    for (const [at, command] of reading.entries()) {
      const beside = await obligato(folder, [...command, ...now]);
      expect({ command, ...beside }).toMatchObject({ command, code: alone[at]?.code, stderr: alone[at]?.stderr });
      if (!['outbox', 'store'].includes(command[0] ?? '')) expect(beside.stdout).toBe(alone[at]?.stdout);
    }
    expect((await obligato(folder, ['raise', 'request', 'new-room', '--unit', levy, ...now])).code).toBe(0);
    const { document } = await json(folder, ['status', '--unit', levy, '--all', ...now]);
    expect(JSON.stringify(document)).toContain('new-room');
  });
});

test('what is written goes through the server, says so, stands in its records, and its listeners are told', async () => {
  await whileServing(folder, today, async (url, said) => {
    const headers = { authorization: `Bearer ${startupTokenIn(said())}` };
    const heard = await fetch(`${url}/events`, { headers });
    const writing = [
      ['attempt', meeting, 'notify', ...notice, '--as', `l01@${levy}`],
      ['raise', 'request', 'chairs', '--unit', levy],
      ['plan', '--year', '2027'],
      ['deputise', 'l01', '--unit', levy, '--to', 'l04', '--until', '2026-03-20', '--reason', 'leave'],
    ];
    for (const command of writing) {
      const { code, stderr } = await obligato(folder, [...command, ...now]);
      expect({ command, code, stderr }).toMatchObject({
        code: 0,
        stderr: expect.stringMatching(/Through process \d+, which has the records open\./),
      });
    }
    const answer = await (await fetch(`${url}/cycles/${encodeURIComponent(meeting)}`, { headers })).json();
    expect(JSON.stringify(answer)).toContain('"state":"noticed"');
    let told = '';
    for await (const chunk of heard.body ?? []) {
      told += Buffer.from(chunk).toString();
      if (told.includes(`${meeting}#1`)) break;
    }
    expect(told).toContain('"notify"');
    const chinese = await obligato(folder, ['raise', 'request', 'lamp', '--unit', levy, ...now, '--lang', 'zh-CN']);
    expect(chinese.stderr).toMatch(/记录已由进程\d+打开，现通过该进程办理。/);
  });
  const { stdout } = await obligato(folder, ['history', meeting, ...now]);
  expect(stdout).toContain('l01');
  expect(await readdir(join(folder, 'data'))).not.toContain('socket');
});

test('rules that the server was not started with write nothing through it', async () => {
  const other = await organ();
  await obligato(other, ['plan', '--year', '2026', ...now]);
  await whileServing(other, today, async () => {
    const { stdout } = await obligato(other, ['config', 'show', levy, ...now]);
    expect(stdout).not.toBe('');
    await writeFile(
      join(other, 'units/extra.yaml'),
      `unit: ${levy}/desk\nparent: ${levy}\ntitle: { en: Desk, zh-CN: 服务窗口 }\n`,
    );
    const { code, stderr } = await obligato(other, ['attempt', meeting, 'notify', ...notice, ...now]);
    expect(code).toBe(2);
    expect(stderr).toContain('[OBLIGATO_RULES_DIFFER]');
    expect(stderr).toContain('Restart it');
    const { document } = await json(other, ['history', meeting, ...now]);
    expect(JSON.stringify(document)).not.toContain('notify');
  });
});

test('what only one process can do is refused, with the name of the server', async () => {
  await whileServing(folder, today, async () => {
    const { code, stderr } = await obligato(folder, ['tick', ...now]);
    expect(code).toBe(2);
    expect(stderr).toContain('[OBLIGATO_STORE_LOCKED]');
  });
});
