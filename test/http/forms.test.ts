/** Forms made from what is declared: their schemas, what may be chosen in them, and what nobody has to type again. */
import { beforeAll, describe, expect, test } from 'vitest';
import { at, evaluating, gathering, type House, letter, notice, openHouse, roster } from './house.ts';
import { told } from './told.ts';

let house: House;
let secretary: string;
const mid = 'top/mid';
beforeAll(async () => {
  house = await openHouse();
  secretary = house.token('secretary', mid, 'clerk');
});

const get = async (path: string, token = secretary, headers = {}) => told(await house.ask(path, { token, headers }));
const choices = (field: string, event: string, token?: string, cycle = gathering(mid), language = 'en') =>
  get(`/cycles/${at(cycle)}/choices/${at(field)}?event=${event}`, token, { 'accept-language': language });
const filled = async (event: string, cycle = gathering(mid)) =>
  (await get(`/cycles/${at(cycle)}/attempts/prefill?event=${event}`)).payload;

describe('an obligation', () => {
  test('lists its events with whose each is, and whether there is anything to fill in', async () => {
    const { events } = await get('/obligations/meeting');
    const of = (event: string) => events.find((each: { event: string }) => each.event === event);
    expect(of('notify')).toMatchObject({ title: { 'zh-CN': '发出通知' }, side: 'unit', hasForm: true });
    expect(of('conclude')).toMatchObject({ hasForm: false });
    expect(of('carryOver')).toMatchObject({ side: 'superior' });
    expect(of('collectOpinions')).toMatchObject({ confidential: true });
    expect(of('miss')).toBeUndefined();
    expect((await house.ask('/obligations/toString', { token: secretary })).status).toBe(404);
  });

  test('says of every event what may be written, and of every choice what it is called', async () => {
    const schema = await get('/obligations/meeting/events/open/schema');
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const { capacity } = schema.properties.attendance.items.properties;
    expect(capacity['x-titles'].observer).toEqual({ en: 'Observer (a guest)', 'zh-CN': '列席' });
    const path = '/obligations/meeting/events/open/schema';
    const etag = (await house.ask(path, { token: secretary })).headers.get('etag') ?? '';
    expect((await house.ask(path, { token: secretary, headers: { 'if-none-match': etag } })).status).toBe(304);
    for (const event of ['miss', 'nothing', 'constructor'])
      expect((await house.ask(`/obligations/meeting/events/${event}/schema`, { token: secretary })).status).toBe(404);
  });
});

describe('choices', () => {
  test('of a person are those on the roster of the day, with what tells them apart', async () => {
    const { items } = await choices('chair', 'open');
    expect(items).toContainEqual({ value: 'clerk', label: 'Name of clerk', hint: 'secretary' });
    expect(items).toHaveLength(roster.length);
    const chinese = await choices('attendance.0.member', 'open', secretary, gathering(mid), 'zh-CN');
    expect(chinese.items).toContainEqual({ value: 'ann', label: 'Name of ann', hint: '成员' });
  });

  test('of a word are its titles, and of a text there are none', async () => {
    expect((await choices('matter', 'resolve')).items.map(({ value }: { value: string }) => value)).toEqual([
      ...['resolution', 'election', 'admission'],
    ]);
    expect((await choices('place', 'notify')).items).toEqual([]);
    for (const [field, event] of [
      ['nothing', 'notify'],
      ['place', 'miss'],
      ['place', 'constructor'],
    ] as const) {
      const path = `/cycles/${at(gathering(mid))}/choices/${field}?event=${event}`;
      expect((await house.ask(path, { token: secretary })).status).toBe(404);
    }
  });

  test('of a cycle leave out what is closed to the caller', async () => {
    const named = async (token: string) =>
      (await choices('with', 'combine', token)).items.map((each: { value: string }) => each.value);
    expect(await named(secretary)).toContain(`${mid}/gathering/2026-Q2`);
    expect(await named(house.token('secretary', mid, 'ann'))).toContain(evaluating(mid));
    expect(await named(house.token('secretary', mid, 'chief'))).not.toContain(evaluating(mid));
  });

  test('of units are those that the caller may read', async () => {
    const token = house.token('secretary', mid, 'ann');
    const { items } = await choices('heldWith', 'announce', token, evaluating(mid));
    expect(items).toEqual([{ value: 'top', label: 'Top', hint: null }]);
  });
});

describe('a form begins with', () => {
  test('who should come, nobody marked as present, and where people were called to', async () => {
    expect(await filled('notify')).toEqual({});
    await house.engine.attempt({ cycle: gathering(mid), event: 'notify', payload: notice });
    const begun = await filled('open');
    expect(begun).toMatchObject({ place: '301' });
    expect(begun.attendance).toHaveLength(roster.length);
    expect(begun.attendance.every(({ present }: { present: boolean }) => !present)).toBe(true);
  });

  test('whoever chaired and wrote, and the next notice with the place of the last', async () => {
    house.clock.set('2026-03-20T14:00:00+08:00');
    const attendance = roster.map(({ member }) => ({
      ...{ member, present: true },
      ...(member === 'ann' ? { capacity: 'recorder' } : {}),
    }));
    const cycle = gathering(mid);
    const opened = await house.engine.attempt({ cycle, event: 'open', payload: { chair: 'clerk', attendance } });
    expect(opened.outcome).toBe('accepted');
    expect(await filled('minute')).toEqual({ recorder: 'ann', signedBy: 'clerk' });
    const second = `${mid}/gathering/2026-Q2`;
    expect(await filled('notify', second)).toEqual({ place: '301' });
    expect(await filled('open', second)).toMatchObject({ chair: 'clerk' });
    expect(await filled('submit', letter(mid, 'ann'))).toEqual({});
  });
});
