/** A member sends a little that makes much of it: in the answer, in the work, in the records. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { obligato } from '../cli/obligato.ts';
import { told } from '../http/told.ts';
import { at, attacked, plannedOrgan, tokenOf, unit } from './attacked.ts';

const report = `${unit}/member-report/2026-H1/l02`;
const attempts = `/cycles/${at(report)}/attempts`;
const submitted = (parts: unknown) => ({ event: 'submit', payload: { parts } });
const rows = (count: number) => Array.from({ length: count }, () => ({}));

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe('one member’s token', () => {
  test('cannot make megabytes of answer out of kilobytes of empty rows, whatever the number of rows', async () => {
    const folder = await plannedOrgan();
    const member = await tokenOf(folder, 'member', 'l02');
    const server = await attacked(folder);
    for (const count of [1_000, 9_000, 100_000, 300_000]) {
      const answer = await server.ask(attempts, { token: member, method: 'POST', body: submitted(rows(count)) });
      expect(answer.status).toBe(422);
      expect((await answer.text()).length).toBeLessThan(20_000);
    }
    // The first faults are told, and how many more there are.
    const answer = await server.ask(attempts, { token: member, method: 'POST', body: submitted(rows(2_500)) });
    const { decision } = await told(answer);
    expect(decision.missing).toHaveLength(21);
    expect(decision.missing[20].message).toBe('and 4,980 more');
    expect(decision.text).toContain('and 4,980 more');
    expect(await server.stop()).toBe(0);
  });

  test('fills no disk with what is refused: its digest stays, and whoever reads the decision is told', async () => {
    const folder = await plannedOrgan();
    const member = await tokenOf(folder, 'member', 'l02');
    const server = await attacked(folder);
    const body = submitted([{ topic: 'x', text: 'y'.repeat(900_000) }]);
    const before = await bytesIn(join(folder, 'data'));
    for (let count = 0; count < 5; count++) {
      const answer = await server.ask(attempts, { token: member, method: 'POST', body });
      expect(answer.status).toBe(409);
      expect((await answer.text()).length).toBeLessThan(50_000);
    }
    // Less than a single one of them takes, with all that the clock wrote meanwhile.
    expect((await bytesIn(join(folder, 'data'))) - before).toBeLessThan(900_000);
    const kept = await told(await server.ask(`/cycles/${at(report)}/decisions/1`, { token: member }));
    expect(kept).toMatchObject({ outcome: 'denied', payload: null, notKept: { payload: { bytes: 900_035 } } });
    expect(await server.stop()).toBe(0);

    const digest = kept.notKept.payload.sha256;
    const explained = await obligato(folder, ['explain', `${report}#1`]);
    expect(explained.stdout).toContain(`(900,035 bytes, sha-256 ${digest}) was not kept because it was refused`);
    const history = await obligato(folder, ['history', report, '--lang', 'zh-CN']);
    expect(history.stdout).toContain(`提交内容（900,035字节，SHA-256 ${digest}）未获通过，故未保存`);
    // Nothing is guessed where the payload is gone, and whatever was kept is judged again.
    const replayed = await obligato(folder, ['replay']);
    expect(replayed.stdout).toContain(digest);
  });
});
