/** The calendar feed, read back by another library than the one that wrote it. */
import { calendarFeed } from '@obligato/http';
import ICAL from 'ical.js';
import { beforeEach, expect, test } from 'vitest';
import { cycle as cycleSchema, viewCycle } from '../../packages/http/src/schemas/cycle.ts';
import { at, gathering, type House, notice, openHouse, roster } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});

async function readFeed(query = '', unit = 'top/mid') {
  const token = house.token('secretary', 'top/mid', 'clerk');
  const answer = await house.ask(`/units/${at(unit)}/calendar.ics${query}`, { token });
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      cycle: component.getFirstPropertyValue('x-obligato-cycle'),
      sequence: component.getFirstPropertyValue('sequence'),
      status: component.getFirstPropertyValue('status'),
      start: event.startDate.toString(),
      isDate: event.startDate.isDate,
      summary: event.summary,
      lines: (event.description ?? '').split('\n'),
      alarms: component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
}
const entry = async (cycle: string, query = '') => (await readFeed(query)).find((each) => each.cycle === cycle);

test('has an entry for every cycle, on its last day, each with a name of its own', async () => {
  const entries = await readFeed();
  expect(entries).toHaveLength((await house.engine.unit('top/mid')).cycles.size);
  expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length);
  expect(await entry(gathering('top/mid'))).toMatchObject({
    ...{ start: '2026-03-31', isDate: true, status: 'CONFIRMED', sequence: 0, summary: 'Gathering' },
  });
});

test('an entry keeps its name, counts its changes, and goes where the meeting is called for', async () => {
  const before = await entry(gathering('top/mid'));
  await house.engine.attempt({ cycle: gathering('top/mid'), event: 'notify', payload: notice });
  expect(await entry(gathering('top/mid'))).toMatchObject({ uid: before?.uid, sequence: 1, start: '2026-03-20' });
});

test('A13: a meeting that was put off stands on the new day, and says from which it was moved', async () => {
  await house.engine.attempt({ cycle: gathering('top/mid'), event: 'notify', payload: notice });
  const put = { to: '2026-03-25', reason: 'flood' };
  await house.engine.attempt({ cycle: gathering('top/mid'), event: 'postpone', payload: put });
  expect(await entry(gathering('top/mid'))).toMatchObject({ start: '2026-03-25', sequence: 2 });
  expect((await entry(gathering('top/mid')))?.lines).toContain('Moved from 2026-03-20');
  expect((await entry(gathering('top/mid'), '?lang=zh-CN'))?.lines).toContain('原定 2026-03-20');
});

test('a last day that stands in the place of another stands in the feed, and both are told', async () => {
  const { cycles } = await house.engine.unit('top/mid');
  const cycle = cycles.get(gathering('top/mid'));
  if (!cycle) throw new Error('it is planned');
  const dues = cycle.dues.map((due) => ({ ...due, notAfter: '2026-04-07', nominal: '2026-04-05' }));
  const feed = (language: 'en' | 'zh-CN') =>
    calendarFeed({ title: 'A', cycles: [{ ...cycle, dues }], language, domain: house.engine.domain });
  const [component] = new ICAL.Component(ICAL.parse(feed('en'))).getAllSubcomponents('vevent');
  const event = new ICAL.Event(component);
  expect(event.startDate.toString()).toBe('2026-04-07');
  expect(event.description).toContain('By 2026-04-07 (nominally 2026-04-05, not a working day)');
  const chinese = new ICAL.Component(ICAL.parse(feed('zh-CN'))).getFirstSubcomponent('vevent');
  expect(String(chinese?.getFirstPropertyValue('description'))).toContain(
    '2026-04-07（原截止日2026-04-05为非工作日，顺延）',
  );
});

test('a cycle over HTTP has both days', async () => {
  const { cycles } = await house.engine.unit('top/mid');
  const cycle = cycles.get(gathering('top/mid'));
  if (!cycle) throw new Error('it is planned');
  const last = { notAfter: '2026-04-07', nominal: '2026-04-05' };
  const shown = viewCycle({ ...cycle, dues: cycle.dues.map((due) => ({ ...due, ...last })) }, house.engine.domain);
  expect(shown.dues[0]).toMatchObject(last);
  expect(cycleSchema.parse(shown)).toEqual(shown);
  expect(viewCycle(cycle, house.engine.domain).dues[0]).not.toHaveProperty('nominal');
});

test('what is no longer owed is cancelled, and does not vanish', async () => {
  const letter = 'top/mid/letter/2026/dan';
  const before = await entry(letter);
  await house.engine.setRoster(
    'top/mid',
    roster.filter(({ member }) => member !== 'dan'),
  );
  await house.engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  expect(await entry(letter)).toMatchObject({ uid: before?.uid, sequence: 1, status: 'CANCELLED', alarms: [] });
});

test('a role sees what it sees to, in the language asked for', async () => {
  expect(await readFeed('?role=superior')).toEqual([]);
  expect((await readFeed('?role=secretary')).length).toBeGreaterThan(5);
  expect((await entry(gathering('top/mid'), '?lang=zh-CN'))?.summary).toBe('大会');
  const token = house.token('secretary', 'top/mid', 'clerk');
  expect((await house.ask('/units/top%2Fmid/calendar.ics?role=king', { token })).status).toBe(400);
});

test('a calendar program presents the token as a password', async () => {
  const token = house.token('member', 'top/mid', 'ann');
  const authorization = `Basic ${Buffer.from(`ann:${token}`).toString('base64')}`;
  const answer = await house.ask('/units/top%2Fmid/calendar.ics', { headers: { authorization } });
  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toContain('letter/2026/bob');
  expect((await house.ask('/units', { headers: { authorization } })).status).toBe(401);
});
