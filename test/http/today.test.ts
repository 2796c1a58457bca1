/** What lies before whoever opens the page: whose turn it is, since when, and nothing that is closed to them. */
import { beforeEach, describe, expect, test } from 'vitest';
import { at, evaluating, gathering, type House, letter, notice, openHouse } from './house.ts';
import { told } from './told.ts';

interface Row {
  readonly cycle: string;
  readonly since: string | null;
  readonly notAfter: string | null;
  readonly workingDays: number;
  readonly stands: string;
  readonly bearerName: string | null;
  readonly next: {
    readonly event: string;
    readonly side: string;
    readonly may: unknown;
    readonly refusal: string | null;
  } | null;
}
interface Today {
  readonly today: string;
  readonly overdue: readonly Row[];
  readonly soon: readonly Row[];
  readonly waiting: readonly Row[];
  readonly later: readonly Row[];
  readonly laterCount: number;
}

let house: House;
beforeEach(async () => {
  house = await openHouse();
});

const mid = 'top/mid';
const todayOf = async (token: string, unit = mid, headers = {}): Promise<Today> =>
  told(await house.ask(`/units/${at(unit)}/today`, { token, headers }));
const all = ({ overdue, soon, waiting, later }: Today) => [...overdue, ...soon, ...waiting, ...later];
const rowOf = (today: Today, cycle: string) => all(today).find((row) => row.cycle === cycle);

describe('today', () => {
  test('says what is near, with the days left and the step that is the caller’s', async () => {
    house.clock.set('2026-03-24T09:00:00+08:00');
    const today = await todayOf(house.token('secretary', mid, 'clerk'));
    expect(today.today).toBe('2026-03-24');
    expect(today.soon.map(({ cycle }) => cycle)).toEqual([gathering(mid)]);
    expect(today.soon[0]).toMatchObject({
      ...{ notAfter: '2026-03-31', workingDays: 5, since: null, stands: 'soon', bearerName: 'Mid' },
      next: { event: 'notify', side: 'unit', may: true, refusal: null },
    });
    expect(rowOf(today, letter(mid, 'ann'))).toMatchObject({ stands: 'later', bearerName: 'Name of ann' });
    expect(today.laterCount).toBe(today.later.length);
  });

  test('says since when something is overdue, in working days, whether or not the clock has come by', async () => {
    house.clock.set('2026-04-08T09:00:00+08:00');
    const token = house.token('secretary', mid, 'clerk');
    const expected = { since: '2026-03-31', workingDays: 6, stands: 'overdue', notAfter: null };
    expect((await todayOf(token)).overdue[0]).toMatchObject(expected);
    await house.engine.tick();
    expect((await todayOf(token)).overdue[0]).toMatchObject(expected);
    const [row] = await house.engine.status({ units: [mid] });
    expect(row).toMatchObject({ cycle: gathering(mid), light: 'overdue', notAfter: null, since: '2026-03-31' });
  });

  test('leaves out what is done', async () => {
    const cycle = letter(mid, 'ann');
    const token = house.token('member', mid, 'ann');
    expect(rowOf(await todayOf(token), cycle)?.next).toMatchObject({ event: 'submit', may: true });
    await house.engine.attempt({ cycle, event: 'submit', payload: { parts: [{ topic: 'a', text: 'b' }] } });
    expect(rowOf(await todayOf(token), cycle)?.next).toMatchObject({ event: 'hear', may: 'another-role' });
    const path = `/cycles/${at(cycle)}/attempts`;
    const heard = await house.ask(path, { method: 'POST', token, body: { event: 'hear', payload: {} } });
    expect(heard.status).toBe(403);
    await house.engine.attempt({ cycle, event: 'hear', payload: {} });
    const withdrawn = await house.ask(`/cycles/${at(cycle)}/decisions/2/withdraw`, {
      ...{ method: 'POST', token, body: { reason: 'I was not heard' } },
    });
    expect(withdrawn.status).toBe(403);
    expect(rowOf(await todayOf(token), cycle)).toBeUndefined();
  });

  test('shows a member their own and what is shared, and says whose the rest is', async () => {
    const today = await todayOf(house.token('member', mid, 'ann'));
    const cycles = all(today).map(({ cycle }) => cycle);
    expect(cycles).toContain(letter(mid, 'ann'));
    expect(cycles).not.toContain(letter(mid, 'bob'));
    expect(rowOf(today, gathering(mid))?.next?.may).toBe('another-role');
    const above = await todayOf(house.token('superior', 'top', 'chief'));
    expect(rowOf(above, gathering(mid))?.next?.may).toBe('another-side');
    const auditor = await todayOf(house.token('auditor', mid, 'dan'));
    expect(rowOf(auditor, gathering(mid))?.next?.may).toBe('another-role');
  });

  test('has nothing of what evaluates the caller', async () => {
    const cyclesFor = async (member: string) =>
      all(await todayOf(house.token('secretary', mid, member))).map(({ cycle }) => cycle);
    expect(await cyclesFor('chief')).not.toContain(evaluating(mid));
    expect(await cyclesFor('ann')).toContain(evaluating(mid));
  });

  test('says what speaks against the next step, in the language that was asked for', async () => {
    await house.engine.attempt({ cycle: gathering(mid), event: 'notify', payload: notice });
    const token = house.token('secretary', mid, 'clerk');
    const chinese = await todayOf(token, mid, { 'accept-language': 'zh-CN' });
    expect(rowOf(chinese, gathering(mid))?.next).toMatchObject({ event: 'open', title: { 'zh-CN': '开会' } });
  });
});

describe('what is next', () => {
  test('says whose every event is, and recommends one that is the caller’s', async () => {
    const next = async (token: string) =>
      (await told(await house.ask(`/cycles/${at(gathering(mid))}/next`, { token }))).events as readonly {
        event: string;
        may: unknown;
        yours: boolean;
        recommended?: true;
      }[];
    const secretary = await next(house.token('secretary', mid, 'clerk'));
    expect(secretary.filter(({ recommended }) => recommended).map(({ event }) => event)).toEqual(['notify']);
    expect(secretary.find(({ event }) => event === 'carryOver')).toMatchObject({ may: 'another-side', yours: false });
    const superior = await next(house.token('superior', 'top', 'chief'));
    expect(superior.find(({ event }) => event === 'carryOver')).toMatchObject({ may: true, yours: true });
    expect(superior.some(({ recommended }) => recommended)).toBe(false);
    const member = await next(house.token('member', mid, 'ann'));
    expect(new Set(member.map(({ may }) => may))).toEqual(new Set(['another-role', 'another-side']));
  });

  test('of what evaluates whoever asks is nothing of theirs', async () => {
    await house.engine.attempt({ cycle: evaluating(mid), event: 'announce', payload: {} });
    const answer = await house.ask(`/cycles/${at(evaluating(mid))}/next`, {
      token: house.token('secretary', mid, 'chief'),
    });
    expect(answer.status).toBe(404);
  });
});

test('a unit says what a member may do about what they owe in person, apart from the rest', async () => {
  const unit = await told(await house.ask(`/units/${at(mid)}`, { token: house.token('member', mid, 'ann') }));
  expect(unit.actions).not.toContain('attempt');
  expect(unit.ownActions).toEqual(['attempt']);
});
