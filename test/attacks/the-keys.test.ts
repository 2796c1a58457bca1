/** Idempotency keys are guessed, taken, and used to learn what somebody else was answered. */
import { beforeEach, describe, expect, test } from 'vitest';
import { at, gathering, type House, letter, notice, openHouse } from '../http/house.ts';
import { told } from '../http/told.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});

const unit = 'top/mid';
const attempt = (cycle: string, token: string, key: string, body: unknown) =>
  house.ask(`/cycles/${at(cycle)}/attempts`, { method: 'POST', token, body, headers: { 'idempotency-key': key } });

const drafted = (member: string) => ({ event: 'draft', payload: { by: member } });

describe('a key that two members use', () => {
  test('is each one’s own: neither learns of the other’s decision, nor stands in the other’s way', async () => {
    const [ann, bob] = ['ann', 'bob'].map((member) => house.token('member', unit, member)) as [string, string];
    const first = await attempt(letter(unit, 'ann'), ann, 'key-1', drafted('ann'));
    expect(first.status).toBe(200);
    const second = await attempt(letter(unit, 'bob'), bob, 'key-1', drafted('bob'));
    expect(second.status).toBe(200);
    expect((await told(second)).cycle).toBe(letter(unit, 'bob'));
    // To each the key says what it said before.
    const again = await told(await attempt(letter(unit, 'ann'), ann, 'key-1', drafted('ann')));
    expect(again.id).toBe((await told(first)).id);
  });

  test('gives nobody the answer to the very same command of somebody else', async () => {
    const portals = [1, 2].map(() => house.token('administrator', 'top', 'clerk')) as [string, string];
    const body = { event: 'notify', payload: notice, by: { unit, member: 'clerk' } };
    const [one, two] = [
      await attempt(gathering(unit), portals[0], 'k', body),
      await attempt(gathering(unit), portals[1], 'k', body),
    ];
    const [first, second] = [await told(one), await told(two)];
    expect(first.id).toBe(`${gathering(unit)}#1`);
    expect((second.decision ?? second).id).not.toBe(first.id);
  });

  test('is not taken by whoever guesses it first', async () => {
    const [ann, bob] = ['ann', 'bob'].map((member) => house.token('member', unit, member)) as [string, string];
    for (const guess of [2, 1, 3]) {
      await attempt(letter(unit, 'bob'), bob, `u5-${guess}-sheet`, drafted('bob'));
    }
    expect((await attempt(letter(unit, 'ann'), ann, 'u5-2-sheet', drafted('ann'))).status).toBe(200);
  });
});

describe('a key', () => {
  test('is not used up by what was incomplete, or not possible yet', async () => {
    const clerk = house.token('secretary', unit, 'clerk');
    const meeting = gathering(unit);
    expect((await attempt(meeting, clerk, 'k', { event: 'notify', payload: {} })).status).toBe(422);
    expect((await attempt(meeting, clerk, 'k', { event: 'archive', payload: {} })).status).toBe(409);
    const done = await attempt(meeting, clerk, 'k', { event: 'notify', payload: notice });
    expect(done.status).toBe(200);
    // Now it is: another command with it is refused, and names the caller's own.
    const other = await attempt(meeting, clerk, 'k', { event: 'cancel', payload: { reason: 'flood' } });
    expect((await told(other)).code).toBe('OBLIGATO_KEY_REUSED');
  });

  test('stands nowhere as it was sent: neither in the decision nor in the unit’s records', async () => {
    const clerk = house.token('secretary', unit, 'clerk');
    await attempt(gathering(unit), clerk, 'u5-2-sheet', { event: 'notify', payload: notice });
    const [decision] = await house.engine.decisions(unit);
    const { keys } = await house.engine.unit(unit);
    expect(decision?.key).toMatch(/^[0-9a-f]{64}$/);
    expect([...keys.keys()]).toEqual([decision?.key]);
    expect(JSON.stringify([...keys])).not.toContain('u5-2-sheet');
  });
});
