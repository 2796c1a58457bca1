/** One row of a roster: looked at before, entered alone, and nobody else’s taken away by it. */
import type { RosterRow } from '@obligato/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { at, type House, letter, openHouse, person, roster } from './house.ts';
import { told } from './told.ts';

let house: House;
let token: string;
const unit = 'top/mid';
beforeEach(async () => {
  house = await openHouse();
  token = house.token('secretary', unit, 'clerk');
});

const put = (row: { readonly member: string }, { query = '', headers = {}, as = token, member = row.member } = {}) =>
  house.ask(`/units/${at(unit)}/roster/${member}${query}`, { method: 'PUT', token: as, headers, body: row });
const kept = async () => (await house.engine.unit(unit)).roster;

describe('a row', () => {
  test('is looked at first: what it would change of the plan, and nothing is written', async () => {
    const answer = await told(await put(person('eve'), { query: '?preview=true' }));
    expect(answer).toMatchObject({ changed: false, added: [{ member: 'eve' }], removed: [] });
    expect(answer.appear).toEqual([letter(unit, 'eve')]);
    expect(await kept()).toEqual(roster);
  });

  test('is entered beside the others, and again changes nothing', async () => {
    expect(await told(await put(person('eve')))).toMatchObject({ changed: true });
    expect(await kept()).toHaveLength(roster.length + 1);
    expect(await told(await put(person('eve')))).toMatchObject({ changed: false, added: [] });
    const gone = await told(await put({ ...person('dan'), to: '2026-02-01' } as ReturnType<typeof person>));
    expect(gone.lapse.map(({ cycle }: { cycle: string }) => cycle)).toEqual([letter(unit, 'dan')]);
    expect(await kept()).toHaveLength(roster.length + 1);
    const [change] = (await house.engine.changes(unit)).slice(-1);
    expect(change).toMatchObject({ by: { unit, member: 'clerk' }, change: { does: 'roster' } });
  });

  test('is refused where the roster was changed meanwhile', async () => {
    const etag = (await house.ask(`/units/${at(unit)}/roster`, { token })).headers.get('etag') ?? '';
    const first = await put(person('eve'), { headers: { 'if-match': etag } });
    expect(first.status).toBe(200);
    expect((await put(person('fay'), { headers: { 'if-match': etag } })).status).toBe(412);
    expect((await put(person('fay'), { headers: { 'if-match': first.headers.get('etag') ?? '' } })).status).toBe(200);
  });

  test('of two at once are both there', async () => {
    await Promise.all(['eve', 'fay', 'gil'].map((member) => put(person(member))));
    expect((await kept()).map(({ member }) => member)).toEqual(expect.arrayContaining(['eve', 'fay', 'gil', 'ann']));
  });

  test('has to be of the person in the path, whole, and once on each day', async () => {
    expect((await put(person('eve'), { member: 'fay' })).status).toBe(422);
    expect((await put({ member: 'eve' })).status).toBe(422);
    const twice = await put({ ...person('ann'), from: '2025-01-01' } as ReturnType<typeof person>);
    expect([twice.status, (await told(twice)).errors[0].message]).toEqual([422, 'this person stands twice on one day']);
  });

  test('of whoever leads is for others to enter', async () => {
    const chief = house.token('secretary', unit, 'chief');
    expect((await put({ ...person('chief'), roles: [] } as ReturnType<typeof person>, { as: chief })).status).toBe(403);
    const preview = await put({ ...person('chief'), roles: [] } as ReturnType<typeof person>, {
      as: chief,
      query: '?preview=true',
    });
    expect(preview.status).toBe(403);
    expect(await kept()).toEqual(roster);
  });

  test('tells nobody beforehand of what would evaluate somebody', async () => {
    const leader = { ...person('ann'), roles: ['leader'] } as ReturnType<typeof person>;
    const answer = await told(await put(leader, { query: '?preview=true' }));
    expect(JSON.stringify(answer.appear)).not.toContain('leaders');
  });
});

test('addresses are shown to whoever keeps the roster, and to nobody else', async () => {
  const row: ReturnType<typeof person> & Partial<RosterRow> = {
    ...person('eve'),
    ...{
      mail: 'eve@bureau.example',
      messenger: 'Eve',
      told: 'weekly',
      quiet: '20:00-08:00',
      channel: 'mail',
      language: 'de',
    },
  };
  expect((await put(row)).status).toBe(200);
  const rowsFor = async (as: string) => told(await house.ask(`/units/${at(unit)}/roster`, { token: as }));
  const rowOf = async (as: string) => (await rowsFor(as)).find(({ member }: { member: string }) => member === 'eve');
  expect(await rowOf(token)).toEqual(row);
  const { mail, messenger, quiet, channel, ...rest } = row;
  expect(await rowOf(house.token('member', unit, 'dan'))).toEqual(rest);
  const changes = await house.ask(`/units/${at(unit)}/changes`, { token });
  expect(JSON.stringify(await told(changes))).not.toContain('eve@bureau.example');
  const named: typeof row = { ...row, mail: 'Eve <eve@bureau.example>' };
  expect((await put(named)).status).toBe(422);
  for (const wrong of [{ quiet: '20:00' }, { language: 'german' }])
    expect((await put({ ...row, ...wrong })).status).toBe(422);
});
