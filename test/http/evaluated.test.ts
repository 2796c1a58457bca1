/** A leader neither keeps the record of the evaluation about them, nor looks into it before the result is fed back. */
import { roles } from '@obligato/http';
import { beforeEach, describe, expect, test } from 'vitest';
import { at, evaluating, type House, openHouse, roster } from './house.ts';

let house: House;
const unit = 'top/mid';
const cycle = evaluating(unit);
const path = `/cycles/${at(cycle)}`;

beforeEach(async () => {
  house = await openHouse();
});

const tally = {
  ...{ issued: 5, returned: 5 },
  results: [{ subject: 'chief', excellent: 3, good: 0, fair: 2, poor: 0 }],
};
const steps = [
  ['announce', { subjects: ['chief'], eligible: { members: 5, nonMembers: 0 }, closesOn: '2026-03-09' }],
  ['collect', {}],
  ['close', { returned: 5 }],
  ['tally', tally],
] as const;

async function live(until: number): Promise<void> {
  const token = house.token('secretary', unit, 'clerk');
  for (const [event, payload] of steps.slice(0, until)) {
    const answer = await house.ask(`${path}/attempts`, { method: 'POST', token, body: { event, payload } });
    expect(answer.status).toBe(200);
  }
}

/** The same of a cycle that there is not. */
const none = (asked: string) => asked.replace(at(cycle), at(`${unit}/leaders/2031`));

const seeing = [path, `${path}/next`, `${path}/decisions`, `${path}/decisions/1`, `${path}/proof`];

describe.each(roles)('a leader with the role of a %s', (role) => {
  test.each([0, 1, 4])('sees nothing of it, and moves nothing, after %i of its steps', async (until) => {
    await live(until);
    for (const home of [unit, 'top']) {
      const token = house.token(role, home, 'chief');
      // As if it were not there: 404 where they may look at all.
      for (const each of seeing) {
        const [answer, ofNone] = [await house.ask(each, { token }), await house.ask(none(each), { token })];
        expect(answer.status).toBeGreaterThanOrEqual(403);
        expect([answer.status, await answer.text()]).toEqual([ofNone.status, await ofNone.text()]);
      }
      const attempt = { method: 'POST', token, body: { event: 'collect' } };
      const moved = await house.ask(`${path}/attempts`, attempt);
      expect(moved.status).toBeGreaterThanOrEqual(403);
      expect(moved.status).toBe((await house.ask(none(`${path}/attempts`), attempt)).status);
      const listed = await house.ask(`/units/${at(unit)}/decisions`, { token });
      expect(await listed.text()).not.toContain(cycle);
      const feed = await house.ask(`/units/${at(unit)}/calendar.ics`, { token });
      expect(await feed.text()).not.toContain(cycle);
      const cycles = await house.ask(`/units/${at(unit)}/cycles`, { token });
      expect(await cycles.text()).not.toContain(cycle);
    }
  });
});

test('once the result is fed back it is open to whom it is about, and still not theirs to move', async () => {
  await live(4);
  const clerk = house.token('secretary', unit, 'clerk');
  const body = { event: 'feedBack', payload: { to: ['chief'], measures: ['listen more'] } };
  expect((await house.ask(`${path}/attempts`, { method: 'POST', token: clerk, body })).status).toBe(200);
  const chief = house.token('secretary', unit, 'chief');
  for (const each of seeing.slice(0, 4)) expect((await house.ask(each, { token: chief })).status).toBe(200);
  const archive = { event: 'archive' };
  expect((await house.ask(`${path}/attempts`, { method: 'POST', token: chief, body: archive })).status).toBe(403);
});

test('others go on as ever', async () => {
  await live(4);
  const token = house.token('member', unit, 'ann');
  expect((await house.ask(path, { token })).status).toBe(200);
});

test('nobody announces an evaluation of themselves, leader on the roster or not', async () => {
  const token = house.token('secretary', unit, 'clerk');
  const payload = { ...steps[0][1], subjects: ['clerk'] };
  const body = { event: 'announce', payload };
  expect((await house.ask(`${path}/attempts`, { method: 'POST', token, body })).status).toBe(403);
});

test('a leader cannot take their own name off the roster, or the word leader off their name', async () => {
  const token = house.token('secretary', unit, 'chief');
  const put = (rows: typeof roster) => house.ask(`/units/${at(unit)}/roster`, { method: 'PUT', token, body: rows });
  expect((await put(roster.filter(({ member }) => member !== 'chief'))).status).toBe(403);
  expect((await put(roster.map((row) => (row.member === 'chief' ? { ...row, roles: [] } : row)))).status).toBe(403);
  // Nor anybody who would evaluate them; whoever leaves is entered by somebody else.
  expect((await put(roster.filter(({ member }) => member !== 'dan'))).status).toBe(403);
  const eve = { ...(roster.at(-1) as (typeof roster)[number]), member: 'eve' };
  expect((await put([...roster, eve])).status).toBe(200);
});
