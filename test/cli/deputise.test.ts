/** A secretary goes on leave: somebody stands in by the command, and their steps say so. */
import { describe, expect, test } from 'vitest';
import { json, obligato, onTrial, plannedOrgan } from './obligato.ts';

const unit = ['--unit', 'tax-bureau/levy'];
const now = ['--now', '2026-03-02T09:00'];
const leave = ['deputise', 'l01', ...unit, '--to', 'l04', '--until', '2026-03-20', '--reason', 'on leave', ...now];
const meeting = 'tax-bureau/levy/general-meeting/2026-Q1';
const notice = ['--data', '{"heldOn":"2026-03-20","place":"301","agenda":["Plan"]}'];

describe('a deputy by the command', () => {
  test('is named, shown, acts, is found in the history, and is withdrawn', async () => {
    const folder = await plannedOrgan();
    const { code, stdout } = await obligato(folder, [...leave, '--as', 'l01@tax-bureau/levy']);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/\(l04\) will stand in for .*\(l01\), from 2026-03-02 to 2026-03-20\.\n/),
    ]);
    expect((await json(folder, ['deputise', ...unit, ...now])).document.deputies).toEqual([
      expect.objectContaining({
        from: '2026-03-02',
        until: '2026-03-20',
        deputy: expect.objectContaining({ member: 'l04' }),
      }),
    ]);
    const acting = ['--as', 'l04@tax-bureau/levy', '--deputy-for', 'l01', ...now];
    const attempted = await json(folder, ['attempt', meeting, 'notify', ...notice, ...acting]);
    expect(attempted.document.decision.by).toEqual({ unit: 'tax-bureau/levy', member: 'l04', deputyFor: 'l01' });
    expect((await obligato(folder, ['history', meeting, ...now])).stdout).toContain(
      'l04@tax-bureau/levy, deputy for l01, by the unit',
    );
    expect((await obligato(folder, ['history', meeting, '--lang', 'zh', ...now])).stdout).toContain('代理 l01');
    const back = ['deputise', 'l01', ...unit, '--to', 'l04', '--withdraw', '--reason', 'back', ...now];
    expect((await obligato(folder, back)).stdout).toContain('no longer stands in');
    expect(await obligato(folder, ['deputise', ...unit, '--lang', 'zh', ...now])).toEqual({
      ...{ code: 0, stdout: '目前无代理。\n', stderr: onTrial['zh-CN'] },
    });
    expect(
      (await obligato(folder, ['attempt', meeting, 'cancel', '--data', '{"reason":"x"}', ...acting])).stderr,
    ).toContain('l04 does not stand in for l01 on 2026-03-02');
    expect((await obligato(folder, ['history', ...unit.slice(1), ...now])).stdout).toMatch(/stands in for .*on leave/s);
  });

  test.each([
    [['deputise', 'l01'], 'deputise needs --unit'],
    [['deputise', 'l01', ...unit], 'deputise needs --to'],
    [['deputise', 'l01', ...unit, '--to', 'l04'], 'deputise needs --reason'],
    [['deputise', 'l01', ...unit, '--to', 'l04', '--reason', 'x'], 'deputise needs --until'],
    [[...leave.slice(0, 5), 'head', ...leave.slice(6)], 'head is not on the roster of tax-bureau/levy on 2026-03-02'],
    [['attempt', meeting, 'notify', ...notice, '--deputy-for', 'l01'], '--deputy-for needs who stands in'],
  ])('%j is refused by name', async (args, message) => {
    const folder = await plannedOrgan();
    const { code, stderr } = await obligato(folder, args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
