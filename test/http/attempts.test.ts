/** What an attempt is answered with: a status that a program branches on, and the decision that a person reads. */
import { beforeEach, describe, expect, test } from 'vitest';
import { at, gathering, type House, notice, openHouse } from './house.ts';
import { told } from './told.ts';

let house: House;
let token: string;
const cycle = gathering('top/mid');
const path = `/cycles/${at(cycle)}`;

beforeEach(async () => {
  house = await openHouse();
  token = house.token('secretary', 'top/mid', 'clerk');
});

const attempt = (body: unknown, headers: Record<string, string> = {}) =>
  house.ask(`${path}/attempts`, { method: 'POST', token, body, headers });
const readVersion = async () => (await house.ask(path, { token })).headers.get('etag');

describe('an attempt', () => {
  test('that is accepted: 200, and the decision with who it was', async () => {
    const answer = await attempt({ event: 'notify', payload: notice });
    expect(answer.status).toBe(200);
    expect(await told(answer)).toMatchObject({
      ...{ id: `${cycle}#1`, outcome: 'accepted', from: 'planned', to: 'noticed', side: 'unit' },
      by: { unit: 'top/mid', member: 'clerk' },
    });
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(await readVersion()).toBe('"1"');
  });

  test('that is denied: 409, with every finding and its remedy', async () => {
    const answer = await attempt({ event: 'notify', payload: { ...notice, place: 'the attic' } });
    expect(answer.status).toBe(409);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await told(answer)).toMatchObject({
      ...{ type: 'urn:obligato:problem:denied', status: 409, detail: 'Nobody meets in the attic.' },
      decision: { outcome: 'denied', findings: [{ rule: 'house/notice', remedy: { en: 'Find a room.' } }] },
    });
    expect(answer.headers.get('etag')).toBe('"0"');
    expect(await readVersion()).toBe('"0"');
  });

  test('says the version to go on from: the answer to one is the If-Match of the next', async () => {
    const refused = await attempt({ event: 'adjourn' }, { 'if-match': '"0"' });
    expect(refused.headers.get('etag')).toBe('"0"');
    const first = await attempt(
      { event: 'notify', payload: notice },
      { 'if-match': refused.headers.get('etag') ?? '' },
    );
    const second = await attempt({ event: 'notify', payload: notice }, { 'if-match': first.headers.get('etag') ?? '' });
    expect(second.status).toBe(200);
    expect(second.headers.get('etag')).toBe('"2"');
    const late = await attempt({ event: 'notify', payload: notice }, { 'if-match': first.headers.get('etag') ?? '' });
    expect(late.status).toBe(412);
  });

  test('that is not possible now: 409, with what is', async () => {
    const answer = await attempt({ event: 'adjourn' });
    expect(answer.status).toBe(409);
    const { decision } = await told(answer);
    expect(decision).toMatchObject({ outcome: 'unavailable', because: 'state' });
    expect(decision.possible).toContain('notify');
  });

  test('that lacks something: 422, with every field', async () => {
    const answer = await attempt({ event: 'notify', payload: { place: '301' } });
    expect(answer.status).toBe(422);
    const { type, decision } = await told(answer);
    expect(type).toBe('urn:obligato:problem:incomplete');
    expect(decision.missing.map(({ field }: { field: string }) => field)).toEqual(['heldOn', 'agenda']);
  });

  test('on what is over: 410', async () => {
    const letters = `/cycles/${at('top/mid/letter/2026/clerk')}/attempts`;
    const parts = { parts: [{ topic: 'work', text: 'done' }] };
    for (const [event, payload] of [
      ['submit', parts],
      ['hear', {}],
      ['archive', {}],
    ] as const) {
      await house.ask(letters, { method: 'POST', token, body: { event, payload } });
    }
    const answer = await house.ask(letters, { method: 'POST', token, body: { event: 'submit', payload: parts } });
    expect(answer.status).toBe(410);
    expect((await told(answer)).decision).toMatchObject({ outcome: 'unavailable', because: 'ended' });
  });

  test.each([
    ['an event nobody knows', { event: 'dance' }, 'OBLIGATO_EVENT_UNKNOWN'],
    ['an event that every object has', { event: '__proto__' }, 'OBLIGATO_EVENT_UNKNOWN'],
    ['a moment that has not come', { event: 'notify', occurredAt: '2030-01-01' }, 'OBLIGATO_DATE'],
  ])('of %s: 422', async (_, body, code) => {
    const answer = await attempt(body);
    expect([answer.status, (await told(answer)).code]).toEqual([422, code]);
  });

  test('in another’s name, or for another unit: 403', async () => {
    for (const by of [{ member: 'ann' }, { unit: 'top' }]) {
      expect((await attempt({ event: 'notify', payload: notice, by })).status).toBe(403);
    }
  });

  test('by a portal that has its own users: it says for whom, and the record names them', async () => {
    const portal = house.token('portal', 'top');
    const body = { event: 'notify', payload: notice, by: { unit: 'top/mid' } };
    const asked = { method: 'POST', token: portal, body };
    expect((await house.ask(`${path}/attempts`, asked)).status).toBe(403);
    const answer = await house.ask(`${path}/attempts`, { ...asked, headers: { 'on-behalf-of': 'ann' } });
    expect((await told(answer)).by).toEqual({ unit: 'top/mid', member: 'ann' });
  });

  test('by an administrator: as themselves, for units that the role covers, and for nobody else', async () => {
    const body = { event: 'notify', payload: notice };
    const ask = (by: object, unit = 'top', headers = {}) =>
      house.ask(`${path}/attempts`, {
        ...{ method: 'POST', token: house.token('administrator', unit, 'dan'), headers },
        body: { ...body, by },
      });
    expect((await ask({ member: 'ann' })).status).toBe(403);
    expect((await ask({ unit: 'top' }, 'top/mid')).status).toBe(403);
    expect((await ask({ unit: 'top/other' }, 'top/mid')).status).toBe(403);
    expect((await ask({}, 'top', { 'on-behalf-of': 'ann' })).status).toBe(403);
    expect((await told(await ask({ unit: 'top/mid' }))).by).toEqual({ unit: 'top/mid', member: 'dan' });
  });
});

describe('If-Match', () => {
  test('with the version that was seen lets it through, with another one does not: 412', async () => {
    expect((await attempt({ event: 'notify', payload: notice }, { 'if-match': '"0"' })).status).toBe(200);
    const stale = await attempt({ event: 'notify', payload: notice }, { 'if-match': '"0"' });
    expect([stale.status, (await told(stale)).code]).toEqual([412, 'OBLIGATO_CYCLE_CONFLICT']);
    expect((await attempt({ event: 'notify', payload: notice }, { 'if-match': '"7", "1"' })).status).toBe(200);
    expect((await attempt({ event: 'notify', payload: notice }, { 'if-match': '*' })).status).toBe(200);
  });

  test('never holds when it is weak, and is told when it is no tag', async () => {
    expect((await attempt({ event: 'notify', payload: notice }, { 'if-match': 'W/"0"' })).status).toBe(412);
    expect((await attempt({ event: 'notify', payload: notice }, { 'if-match': '0' })).status).toBe(400);
  });

  test('the version of a cycle spares its body: 304', async () => {
    const answer = await house.ask(path, { token, headers: { 'if-none-match': '"0"' } });
    expect([answer.status, await answer.text()]).toEqual([304, '']);
  });
});

describe('A17: a preview', () => {
  const preview = (body: unknown, headers: Record<string, string> = {}) =>
    house.ask(`${path}/attempts/preview`, { method: 'POST', token, body, headers });

  test.each([
    ['accepted', { event: 'notify', payload: notice }],
    ['denied', { event: 'notify', payload: { ...notice, place: 'the attic' } }],
    ['unavailable', { event: 'adjourn' }],
    ['incomplete', { event: 'notify', payload: { place: '301' } }],
    ['unavailable', { event: 'carryOver', payload: { to: '2026-04-10', notice: '7' } }],
  ])('of what would be %s is answered as the attempt then is, and writes nothing', async (outcome, body) => {
    const before = await house.engine.unit('top/mid');
    const seen = await preview(body);
    const said = await told(seen);
    expect(await house.engine.unit('top/mid')).toBe(before);
    expect(await house.engine.decisions('top/mid')).toEqual([]);
    expect((said.decision ?? said).outcome).toBe(outcome);
    const tried = await attempt(body);
    expect([tried.status, await told(tried)]).toEqual([seen.status, said]);
  });

  test('of an outdated version is refused, and the present one is told', async () => {
    expect((await preview({ event: 'notify', payload: notice }, { 'if-match': '"7"' })).status).toBe(412);
    const answer = await preview({ event: 'notify', payload: notice }, { 'if-match': '"0"' });
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"0"']);
  });

  test('is not for whoever may only look', async () => {
    const auditor = house.token('auditor', 'top/mid', 'clerk');
    const answer = await house.ask(`${path}/attempts/preview`, {
      ...{ method: 'POST', token: auditor, body: { event: 'notify', payload: notice } },
    });
    expect(answer.status).toBe(403);
  });
});

describe('law 15: what is not written', () => {
  test('keeps its status, and uses up neither number nor key', async () => {
    const keyed = (body: unknown) => attempt(body, { 'idempotency-key': 'k-2' });
    expect((await keyed({ event: 'notify', payload: { place: '301' } })).status).toBe(422);
    expect((await attempt({ event: 'adjourn' })).status).toBe(409);
    expect(await house.engine.decisions('top/mid')).toEqual([]);
    const answer = await keyed({ event: 'notify', payload: notice });
    expect([answer.status, (await told(answer)).id]).toEqual([200, `${cycle}#1`]);
  });
});

describe('A17: what is next', () => {
  const yoursTo = async (asking: string | undefined) => {
    const { events } = await told(await house.ask(`${path}/next`, { token: asking }));
    type Seen = { event: string; side: string; yours: boolean };
    return Object.fromEntries(events.map(({ event, side, yours }: Seen) => [event, [side, yours]]));
  };

  test('says whose event it is, and whether it is the caller’s', async () => {
    expect(await yoursTo(token)).toMatchObject({ notify: ['unit', true], carryOver: ['superior', false] });
    expect(await yoursTo(house.token('superior', 'top', 'chief'))).toMatchObject({
      ...{ notify: ['unit', false], carryOver: ['superior', true] },
    });
    expect(await yoursTo(house.token('administrator', 'top', 'chief'))).toMatchObject({
      ...{ notify: ['unit', true], carryOver: ['superior', true] },
    });
    for (const role of ['auditor', 'member'] as const) {
      expect(await yoursTo(house.token(role, 'top/mid', 'ann'))).toMatchObject({
        ...{ notify: ['unit', false], carryOver: ['superior', false] },
      });
    }
  });

  test('names what may be said besides, with its type', async () => {
    const { events } = await told(await house.ask(`${path}/next`, { token }));
    const open = events.find(({ event }: { event: string }) => event === 'open');
    const offHours = { en: 'Why outside working hours', 'zh-CN': '非工作时间召开的原因' };
    const description = { en: expect.stringContaining('why it could not'), 'zh-CN': expect.stringContaining('说明') };
    expect(open.optional).toContainEqual({ field: 'offHoursReason', title: offHours, description, type: 'string' });
  });
});

describe('Idempotency-Key', () => {
  const keyed = (body: unknown, more = {}) => attempt(body, { 'idempotency-key': 'k-1', ...more });

  test('the same command again is answered with the first decision, whatever version it names', async () => {
    const first = await told(await keyed({ event: 'notify', payload: notice }, { 'if-match': '"0"' }));
    const second = await keyed({ event: 'notify', payload: notice }, { 'if-match': '"0"' });
    expect([second.status, (await told(second)).id]).toEqual([200, first.id]);
    expect(await house.engine.decisions('top/mid')).toHaveLength(1);
  });

  test('the same key for another command: 422', async () => {
    await keyed({ event: 'notify', payload: notice });
    const other = await keyed({ event: 'notify', payload: { ...notice, place: '302' } });
    expect([other.status, (await told(other)).code]).toEqual([422, 'OBLIGATO_KEY_REUSED']);
  });

  test('neither the key nor its digest is shown to anybody', async () => {
    const answer = await told(await keyed({ event: 'notify', payload: notice }));
    expect(answer).not.toHaveProperty('key');
    expect(answer).not.toHaveProperty('body');
  });
});

test('texts come in the language that is liked best', async () => {
  const body = { event: 'notify', payload: { ...notice, place: 'the attic' } };
  const answer = await attempt(body, { 'accept-language': 'de, zh;q=0.8, en;q=0.2' });
  expect(answer.headers.get('content-language')).toBe('zh-CN');
  expect(await told(answer)).toMatchObject({ title: '不予通过', detail: '不得在the attic开会。' });
  const kept = await house.ask(`${path}/decisions/1`, { token, headers: { 'accept-language': 'zh-CN' } });
  expect((await told(kept)).text).toContain('不予通过');
});

test('a raised duty, its next events, its decisions, the outbox and the status are there', async () => {
  await attempt({ event: 'notify', payload: notice });
  const page = await told(await house.ask(`/units/${at('top/mid')}/decisions?limit=1`, { token }));
  expect([page.items.length, page.next]).toEqual([1, null]);
  const next = await told(await house.ask(`${path}/next`, { token }));
  expect(next.events.map(({ event }: { event: string }) => event)).toContain('open');
  const first = await told(await house.ask(`/units/${at('top/mid')}/cycles?limit=3`, { token }));
  const second = await told(
    await house.ask(`/units/${at('top/mid')}/cycles?limit=3&after=${at(first.next)}`, { token }),
  );
  expect(second.items[0].id > first.items[2].id).toBe(true);
  expect((await house.ask(`/units/${at('top/mid')}/outbox`, { token })).status).toBe(200);
  const rows = await told(await house.ask('/status', { token }));
  expect(new Set(rows.map(({ unit }: { unit: string }) => unit))).toEqual(new Set(['top', 'top/mid']));
});

test('what is not there: 404', async () => {
  for (const missing of ['/cycles/top%2Fmid%2Fnothing%2F2026', `${path}/decisions/9`, '/nowhere']) {
    expect((await house.ask(missing, { token })).status).toBe(404);
  }
  const everywhere = house.token('administrator', 'top', 'dan');
  expect((await house.ask('/units/top%2Fnobody/status', { token: everywhere })).status).toBe(403);
});
