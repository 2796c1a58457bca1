/** What an inspector, a superior and a clerk look up: by pointer, by filter, and without what is closed to them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { at, gathering, type House, letter, notice, openHouse, roster } from './house.ts';
import { told } from './told.ts';

let house: House;
let secretary: string;
const mid = 'top/mid';

beforeAll(async () => {
  house = await openHouse();
  secretary = house.token('secretary', mid, 'clerk');
  const by = { unit: mid, member: 'clerk' };
  const attempt = (cycle: string, event: string, payload: unknown) =>
    house.engine.attempt({ cycle, event, payload, by });
  await attempt(gathering(mid), 'notify', { ...notice, place: 'the attic' });
  await attempt(gathering(mid), 'notify', notice);
  for (const member of ['ann', 'bob', 'cai'])
    await attempt(letter(mid, member), 'submit', { parts: [{ topic: 'a', text: 'b' }] });
  house.clock.set('2026-03-20T14:00:00+08:00');
  const attendance = roster.map(({ member }) => ({ member, present: true }));
  await attempt(gathering(mid), 'open', { chair: 'clerk', attendance });
});

const get = async (path: string, token = secretary, headers = {}) => told(await house.ask(path, { token, headers }));

describe('decisions of a unit', () => {
  const ids = async (query: string, token?: string) =>
    (await get(`/units/${at(mid)}/decisions${query}`, token)).items.map(({ id }: { id: string }) => id);

  test('come newest first, page by page, each once', async () => {
    const oldest = await ids('');
    expect(await ids('?order=newest')).toEqual([...oldest].reverse());
    const pages: string[] = [];
    let before = '';
    for (let page = 0; page < 10; page++) {
      const { items, next } = await get(`/units/${at(mid)}/decisions?order=newest&limit=2${before}`);
      pages.push(...items.map(({ id }: { id: string }) => id));
      if (next === null) break;
      before = `&before=${at(next)}`;
    }
    expect(pages).toEqual([...oldest].reverse());
  });

  test.each([
    ['?outcome=denied', [`${gathering(mid)}#1`]],
    ['?event=notify', [`${gathering(mid)}#1`, `${gathering(mid)}#2`]],
    ['?event=notify&outcome=accepted&order=newest', [`${gathering(mid)}#2`]],
    ['?from=2026-03-20', [`${gathering(mid)}#3`]],
    ['?to=2026-03-02&event=open', []],
    ['?by=clerk&event=open', [`${gathering(mid)}#3`]],
    ['?by=ann', []],
  ])('answer %s', async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  test('of which a member may not see those of colleagues, nor begin at one', async () => {
    const ann = house.token('member', mid, 'ann');
    expect(await ids('?event=submit&order=newest', ann)).toEqual([`${letter(mid, 'ann')}#1`]);
    expect(await ids(`?order=newest&before=${at(`${letter(mid, 'bob')}#1`)}`, ann)).toEqual([]);
  });

  test('refuse the words of the other order', async () => {
    const statusOf = async (query: string) =>
      (await house.ask(`/units/${at(mid)}/decisions${query}`, { token: secretary })).status;
    expect([await statusOf('?order=newest&after=2'), await statusOf('?before=x')]).toEqual([400, 400]);
  });
});

describe('status', () => {
  test('is asked by light, duty, bearer, and page by page', async () => {
    const token = house.token('superior', 'top', 'dan');
    const all = await get('/status', token);
    expect(await get('/status?duty=gathering', token)).toEqual(
      all.filter(({ duty }: { duty: string }) => duty === 'gathering'),
    );
    expect((await get('/status?owedBy=unit', token)).length).toBeLessThan(all.length);
    const paged: unknown[] = [];
    for (let after = ''; ; ) {
      const { items, next } = await get(`/status?limit=7${after}`, token);
      expect(items.length).toBeLessThanOrEqual(7);
      paged.push(...items);
      if (next === null) break;
      after = `&after=${at(next)}`;
    }
    expect(paged).toEqual(all);
    const mine = await get('/status?mine=true', house.token('member', mid, 'ann'));
    expect(mine.map(({ cycle }: { cycle: string }) => cycle)).toEqual([letter('top', 'ann'), letter(mid, 'ann')]);
  });
});

describe('a calendar is drawn with', () => {
  test('what each day is', async () => {
    const { days } = await get(`/units/${at(mid)}/days?from=2026-03-06&to=2026-03-08`);
    expect(days.map(({ kind }: { kind: string }) => kind)).toEqual(['working', 'rest', 'rest']);
    for (const query of ['', '?from=2026-03-08&to=2026-03-06', '?from=2026-01-01&to=2027-12-31'])
      expect((await house.ask(`/units/${at(mid)}/days${query}`, { token: secretary })).status).toBe(400);
  });

  test('the entries of the feed, on the same days', async () => {
    const { entries } = await get(`/units/${at(mid)}/calendar?from=2026-01-01&to=2026-12-31`);
    const feed = await (await house.ask(`/units/${at(mid)}/calendar.ics`, { token: secretary })).text();
    expect(entries.length).toBe(feed.split('BEGIN:VEVENT').length - 1);
    const first = entries.find(({ cycle }: { cycle: string }) => cycle === gathering(mid));
    expect(first).toMatchObject({
      day: '2026-03-20',
      allDay: true,
      title: { 'zh-CN': expect.stringContaining('大会') },
    });
  });
});

describe('papers', () => {
  test('are a page without scripts, or Markdown, in the language that was asked for', async () => {
    const path = `/cycles/${at(gathering(mid))}/papers/notice`;
    const page = await house.ask(path, { token: secretary, headers: { 'accept-language': 'zh-CN' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const text = await page.text();
    expect(text).toContain('大会通知');
    expect(text).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const markdown = await house.ask(`${path}?format=md`, { token: secretary });
    expect(await markdown.text()).toContain('# Notice: Gathering');
  });

  test('of what was not held yet are not there, with a word of why', async () => {
    const answer = await house.ask(`/cycles/${at(`${mid}/gathering/2026-Q2`)}/papers/minutes`, { token: secretary });
    expect(answer.status).toBe(404);
    expect((await told(answer)).detail).toContain('not opened');
  });
});

test('the ledger has a row for every cycle that may be seen, with columns in both languages', async () => {
  const { columns, rows } = await get(`/units/${at(mid)}/ledger?to=2026-03-31`, secretary, {
    'accept-language': 'zh-CN',
  });
  expect(columns[0]).toEqual({ title: { en: 'Unit', 'zh-CN': '单位' }, kind: 'text' });
  const cycles = rows.map((row: string[]) => row.at(-1));
  expect(cycles).toContain(gathering(mid));
  expect(rows.every((row: string[]) => row.length === columns.length)).toBe(true);
});

test('rules in force say whose every value is, and where it stands to those alone who keep or inspect it', async () => {
  const { rules } = await get(`/units/${at(mid)}/rules`);
  const rule = rules.find((each: { rule: string }) => each.rule === 'house/gathering');
  expect(rule).toMatchObject({ duty: { id: 'gathering' }, clause: { article: '1' }, severity: 'deny' });
  expect(rule.values).toContainEqual(
    expect.objectContaining({ name: 'cadence', value: 'quarterly', unit: null, waivable: false, at: null }),
  );
  const severity = rule.values.find(({ name }: { name: string }) => name === 'severity');
  expect(severity).toMatchObject({ unit: 'top', unitTitle: 'Top', waivable: true, at: null });
  const known = await get(`/units/${at(mid)}/rules`, house.token('administrator', 'top', 'dan'));
  expect(JSON.stringify(known)).toContain('"line":');
});
