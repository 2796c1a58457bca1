/** A member opens streams of events until nobody else gets one. */
import { describe, expect, test } from 'vitest';
import { told } from '../http/told.ts';
import { at, attacked, plannedOrgan, tokenOf, unit } from './attacked.ts';

describe('a hundred streams of one member', () => {
  test('are ten: the others are told why, in their language, and another member gets theirs', async () => {
    const folder = await plannedOrgan();
    const [member, other] = [await tokenOf(folder, 'member', 'l02'), await tokenOf(folder, 'member', 'l03')];
    const server = await attacked(folder);
    const ends = new AbortController();
    const follow = (token: string, headers = {}) => server.ask('/events', { token, headers, signal: ends.signal });

    const answers = await Promise.all(Array.from({ length: 100 }, () => follow(member)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(90);
    const refused = await follow(member, { 'accept-language': 'zh-CN' });
    expect((await told(refused)).detail).toBe('您打开的事件流已达上限：请先关闭其一，或合用一个。');
    expect(refused.headers.get('retry-after')).toBe('5');

    const theirs = await follow(other);
    expect(theirs.status).toBe(200);
    // It is not only open, it tells: of what somebody else does in the meantime.
    const secretary = await tokenOf(folder, 'secretary', 'l01');
    const payload = { heldOn: '2026-03-24', place: '301', agenda: ['work'] };
    const notify = { event: 'notify', payload };
    const meeting = `/cycles/${at(`${unit}/general-meeting/2026-Q1`)}/attempts`;
    expect((await server.ask(meeting, { token: secretary, method: 'POST', body: notify })).status).toBe(200);
    expect(await readUntil(theirs, 'general-meeting/2026-Q1#1')).toContain('event: decision');
    // Whoever closes one may open another.
    const closing = new AbortController();
    const third = await tokenOf(folder, 'member', 'l04');
    const own = await Promise.all(
      Array.from({ length: 10 }, () => server.ask('/events', { token: third, signal: closing.signal })),
    );
    expect(own.map(({ status }) => status)).toEqual(Array(10).fill(200));
    closing.abort();
    await expect.poll(async () => (await follow(third)).status).toBe(200);
    ends.abort();
    expect(await server.stop()).toBe(0);
  });
});

/** What else happens meanwhile, such as what the clock says, comes first. */
async function readUntil(answer: Response, wanted: string): Promise<string> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (reader && !text.includes(wanted)) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  return text;
}
