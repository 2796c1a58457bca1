/** What was typed is there again, for whoever typed it and for nobody else. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Drafts, draftFolder, draftsInMemory } from '@obligato/http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, evaluating, gathering, notice, openHouse } from './house.ts';
import { told } from './told.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obligato-drafts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const path = (event = 'notify', cycle = gathering('top/mid')) => `/cycles/${at(cycle)}/drafts/${event}`;
const payload = { place: '301', agenda: ['work'] };
const places: readonly (readonly [string, () => Drafts])[] = [
  ['in memory', draftsInMemory],
  ['in a folder', () => draftFolder(join(folder, String(Math.random())))],
];

describe.each(places)('a draft %s', (_, kept) => {
  test('is read, saved again and thrown away by whoever wrote it', async () => {
    const house = await openHouse({ drafts: kept() });
    const token = house.token('secretary', 'top/mid', 'clerk');
    const ask = (method: string, headers = {}, body?: unknown) => house.ask(path(), { method, token, headers, body });
    expect((await ask('GET')).status).toBe(404);
    const first = await ask('PUT', {}, { payload });
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"1"']);
    expect(await told(await ask('GET'))).toMatchObject({ payload, version: 1, basedOn: 0 });
    expect((await ask('PUT', { 'if-match': '"1"' }, { payload: { place: '302' } })).status).toBe(200);
    expect((await ask('PUT', { 'if-match': '"1"' }, { payload })).status).toBe(412);
    expect((await ask('DELETE', { 'if-match': '"1"' })).status).toBe(412);
    expect((await told(await ask('GET'))).payload).toEqual({ place: '302' });
    expect([(await ask('DELETE')).status, (await ask('DELETE')).status, (await ask('GET')).status]).toEqual([
      204, 204, 404,
    ]);
  });

  test('says when it happened and what its writer had seen, and goes when the event is accepted', async () => {
    const house = await openHouse({ drafts: kept() });
    const token = house.token('secretary', 'top/mid', 'clerk');
    const body = { payload: { ...notice, place: 'the attic' }, occurredAt: '2026-03-01T09:00', basedOn: 7 };
    // Nobody has seen a version that there has not been.
    expect(await told(await house.ask(path(), { method: 'PUT', token, body }))).toMatchObject({ ...body, basedOn: 0 });
    const attempt = async (payload: unknown) => {
      const asked = { method: 'POST', token, body: { event: 'notify', payload } };
      return (await house.ask(`/cycles/${at(gathering('top/mid'))}/attempts`, asked)).status;
    };
    expect([await attempt(body.payload), (await house.ask(path(), { token })).status]).toEqual([409, 200]);
    expect([await attempt(notice), (await house.ask(path(), { token })).status]).toEqual([200, 404]);
  });

  test('is nobody else’s, and is gone after thirty days', async () => {
    const house = await openHouse({ drafts: kept() });
    const token = house.token('secretary', 'top/mid', 'clerk');
    await house.ask(path(), { method: 'PUT', token, body: { payload } });
    expect((await house.ask(path(), { token: house.token('secretary', 'top/mid', 'ann') })).status).toBe(404);
    house.clock.set('2026-04-01T09:00:00+08:00');
    expect((await house.ask(path(), { token })).status).toBe(200);
    house.clock.set('2026-04-02T09:00:00+08:00');
    expect((await house.ask(path(), { token })).status).toBe(404);
  });

  test('is never of what is said in confidence, of what is closed, of no event, or too large', async () => {
    const house = await openHouse({ drafts: kept() });
    const put = async (where: string, body: unknown = { payload: {} }, member = 'clerk') => {
      const token = house.token('secretary', 'top/mid', member);
      return (await house.ask(where, { method: 'PUT', token, body })).status;
    };
    expect(await put(path('collectOpinions'))).toBe(404);
    expect(await put(path('announce', evaluating('top/mid')), undefined, 'chief')).toBe(404);
    expect([await put(path('miss')), await put(path('constructor'))]).toEqual([404, 404]);
    expect(await put(path(), { payload: { record: 'x'.repeat(70_000) } })).toBe(413);
  });
});

test('lies in files whose names say nothing, and one that cannot be read is none', async () => {
  const place = join(folder, 'named');
  const house = await openHouse({ drafts: draftFolder(place) });
  const token = house.token('secretary', 'top/mid', 'clerk');
  await house.ask(path(), { method: 'PUT', token, body: { payload } });
  const [file = '', ...others] = await readdir(place);
  expect([file, others]).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.json$/), []]);
  await writeFile(join(place, file), '{');
  expect((await house.ask(path(), { token })).status).toBe(404);
  expect((await house.ask(path(), { method: 'PUT', token, body: { payload } })).status).toBe(200);
});
