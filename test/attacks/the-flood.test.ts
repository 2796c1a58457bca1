/** A member sends as much as the line takes. The server lives, serves others, and starts again. */
import { describe, expect, test } from 'vitest';
import { told } from '../http/told.ts';
import { at, attacked, plannedOrgan, tokenOf, unit } from './attacked.ts';

const report = `${unit}/member-report/2026-H1/l02`;
const decisions = `/cycles/${at(report)}/decisions?limit=1`;
/** Two megabytes in memory each, as few texts in this organ are written in ASCII: 600 MB of them do not fit. */
const text = '汇报'.repeat(150_000);

describe('a flood of refused reports, each as large as a body may be', () => {
  test('neither fills the memory of the server nor keeps others out, and after a restart a page is a page', async () => {
    const folder = await plannedOrgan();
    const [member, other] = [await tokenOf(folder, 'member', 'l02'), await tokenOf(folder, 'member', 'l03')];
    const server = await attacked(folder, ['--rate', '100000']);
    // Somebody follows the events, and does not read: whatever waits for them waits in memory.
    const stalled = new AbortController();
    await server.ask('/events', { token: member, signal: stalled.signal });
    const statuses = new Map<number, number>();
    let number = 0;
    const lane = async () => {
      while (number++ < 600) {
        const payload = { parts: [{ topic: `${number}`, text }] };
        const answer = await server.ask(`/cycles/${at(report)}/attempts`, {
          ...{ token: member, method: 'POST', body: { event: 'submit', payload } },
        });
        await answer.text();
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: 8 }, lane));
    expect(server.hasEnded()).toBe(false);
    // Some were refused by a rule, and then the caller has to wait: so many bytes a second are enough for anybody.
    expect([...statuses.keys()].sort()).toEqual([409, 429]);
    expect((await server.ask('/units', { token: other })).status).toBe(200);
    stalled.abort();
    expect(await server.stop()).toBe(0);

    const again = await attacked(folder);
    const page = await told(await again.ask(decisions, { token: member }));
    expect([page.items.length, page.next]).toEqual([1, 1]);
    expect(await again.stop()).toBe(0);
  });
});
