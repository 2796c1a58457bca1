/** Putting right over HTTP: who may, what is answered, and that nobody reads by it what is closed to them. */
import { beforeEach, describe, expect, test } from 'vitest';
import { at, evaluating, gathering, type House, letter, notice, openHouse } from './house.ts';
import { told } from './told.ts';

let house: House;
let token: string;
const unit = 'top/mid';
const cycle = gathering(unit);
const reason = 'Taken from the other list';
const opening = {
  chair: 'clerk',
  attendance: [
    { member: 'clerk', present: true },
    { member: 'ann', present: true },
  ],
};

const post = (path: string, body: unknown, by = token, headers: Record<string, string> = {}) =>
  house.ask(path, { method: 'POST', token: by, body, headers });
const attempt = (event: string, payload: unknown = {}, by = token, on = cycle) =>
  post(`/cycles/${at(on)}/attempts`, { event, payload }, by);
const correct = (number: number, body: object, by = token, headers: Record<string, string> = {}) =>
  post(`/cycles/${at(cycle)}/decisions/${number}/correct`, { reason, ...body }, by, headers);
const withdraw = (number: number, by = token, on = cycle) =>
  post(`/cycles/${at(on)}/decisions/${number}/withdraw`, { reason }, by);

beforeEach(async () => {
  house = await openHouse();
  token = house.token('secretary', unit, 'clerk');
  for (const [event, payload] of [
    ['notify', notice],
    ['open', opening],
    ['adjourn', {}],
  ] as const)
    expect((await attempt(event, payload)).status).toBe(200);
});

describe('putting right (B)', () => {
  test('answers with the correction, and both decisions tell of each other', async () => {
    const payload = {
      ...opening,
      attendance: [
        { member: 'clerk', present: true },
        { member: 'bob', present: true },
      ],
    };
    const answer = await correct(2, { payload });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe('"4"');
    expect(await told(answer)).toMatchObject({
      ...{ id: `${cycle}#4`, outcome: 'accepted', event: 'open', by: { unit, member: 'clerk' } },
      corrects: { decision: `${cycle}#2`, does: 'correct', reason },
    });
    const first = await told(await house.ask(`/cycles/${at(cycle)}/decisions/2`, { token }));
    expect(first).toMatchObject({ payload: opening, correctedBy: [{ decision: `${cycle}#4`, reason }] });
    expect(first.text).toContain(`corrected on 2026-03-02: ${reason}`);
    expect(await told(await house.ask(`/cycles/${at(cycle)}`, { token }))).toMatchObject({
      corrections: [{ corrects: `${cycle}#2` }],
    });
    const rows = await told(await house.ask(`/units/${at(unit)}/status`, { token }));
    expect(rows.filter(({ corrected }: { corrected: boolean }) => corrected)).toMatchObject([{ cycle }]);
  });

  test('that does not go together with what came later: 409, and which', async () => {
    const answer = await withdraw(2);
    expect(answer.status).toBe(409);
    const { type, detail, decision } = await told(answer);
    expect(type).toBe('urn:obligato:problem:denied');
    expect(detail).toContain(`(${cycle}#3) would no longer be possible`);
    expect(decision.corrects.stopped.decision).toBe(`${cycle}#3`);
  });

  test('is answered once for one key, and only at the version that was read', async () => {
    const key = { 'idempotency-key': 'k1' };
    const body = { payload: opening };
    const first = await told(await correct(2, body, token, key));
    expect((await told(await correct(2, body, token, key))).id).toBe(first.id);
    expect((await correct(2, body, token, { 'if-match': '"1"' })).status).toBe(412);
  });

  test('of what cannot be put right at all is told with the reason, and of what is not there is unknown', async () => {
    expect((await withdraw(3)).status).toBe(200);
    const again = await withdraw(3);
    expect(again.status).toBe(409);
    expect(await told(again)).toMatchObject({ code: 'OBLIGATO_NOT_CORRECTABLE' });
    expect((await withdraw(99)).status).toBe(404);
    expect((await correct(2, { payload: {}, reason: ' ' })).status).toBe(422);
  });
});

describe('who may put right (B)', () => {
  test('nobody who could not send the event', async () => {
    const others = [
      house.token('auditor', unit, 'dan'),
      house.token('member', unit, 'ann'),
      house.token('secretary', 'top/other', 'clerk'),
    ];
    for (const other of others) expect((await withdraw(3, other)).status).toBe(403);
    // A superior reaches the cycle, but the event is the branch's.
    const superior = await withdraw(3, house.token('superior', 'top', 'chief'));
    expect((await told(superior)).decision).toMatchObject({ outcome: 'unavailable', because: 'side' });
    expect((await house.engine.decisions(unit)).filter((each) => each.cycle === cycle)).toHaveLength(3);
  });

  test('a member what they owe in person, and nobody else’s', async () => {
    const own = letter(unit, 'ann');
    const ann = house.token('member', unit, 'ann');
    const first = await attempt('draft', { by: 'ann' }, ann, own);
    expect(first.status).toBe(200);
    expect((await withdraw(1, house.token('member', unit, 'bob'), own)).status).toBe(403);
    expect((await withdraw(1, ann, own)).status).toBe(200);
  });

  test('nobody the evaluation of themselves, nor does anything of it show that it was put right', async () => {
    const about = evaluating(unit);
    const announced = { subjects: ['chief'], eligible: { members: 5, nonMembers: 0 }, closesOn: '2026-04-01' };
    expect((await attempt('announce', announced, token, about)).status).toBe(200);
    const path = `/cycles/${at(about)}/decisions/1/correct`;
    const payload = { ...announced, closesOn: '2026-04-08' };
    const chief = house.token('secretary', unit, 'chief');
    expect((await post(path, { payload, reason }, chief)).status).toBe(404);
    // Nor may anybody make themselves its subject by a correction.
    expect((await post(path, { payload: { ...payload, subjects: ['clerk'] }, reason })).status).toBe(403);
    expect((await post(path, { payload, reason })).status).toBe(200);
    const seen = await (await house.ask(`/units/${at(unit)}/status`, { token: chief })).text();
    expect(JSON.parse(seen).find((row: { cycle: string }) => row.cycle === about)).toBeUndefined();
    for (const each of [
      `/units/${at(unit)}/status`,
      `/units/${at(unit)}/decisions`,
      `/units/${at(unit)}/cycles`,
      `/units/${at(unit)}/outbox`,
    ])
      expect(await (await house.ask(each, { token: chief })).text()).not.toContain(reason);
    // Nor is whom it had named let in when it turns out to be about somebody else.
    const other = { reason, payload: { ...payload, subjects: ['dan'] } };
    expect((await post(path, other)).status).toBe(200);
    for (const each of ['', '/next', '/decisions', '/decisions/1'])
      expect((await house.ask(`/cycles/${at(about)}${each}`, { token: chief })).status).toBe(404);
    expect((await house.ask(`/cycles/${at(about)}`, { token: house.token('member', unit, 'bob') })).status).toBe(200);
  });
});
