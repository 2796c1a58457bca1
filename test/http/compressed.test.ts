/** Answers in fewer bytes: where they are large, where the caller takes them, and never beside a secret. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { at, gathering, type House, openHouse } from './house.ts';

let house: House;
let token: string;
beforeAll(async () => {
  house = await openHouse();
  token = house.token('secretary', 'top/mid', 'clerk');
});

const get = (path: string, encoding: string, more = {}) =>
  house.ask(path, { token, headers: { 'accept-encoding': encoding, ...more } });
const cycles = `/units/${at('top/mid')}/cycles`;

describe('an answer', () => {
  test.each([
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['deflate', null],
    ['', null],
  ])('is asked for with “%s” and comes as %s', async (accepted, expected) => {
    const answer = await get(cycles, accepted);
    expect(answer.headers.get('content-encoding')).toBe(expected);
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const unpacked = expected === 'gzip' ? gunzipSync(bytes) : expected === 'br' ? brotliDecompressSync(bytes) : bytes;
    expect(JSON.parse(unpacked.toString()).items.length).toBeGreaterThan(5);
  });

  test('that is small comes as it is, and so does a refusal with its problem', async () => {
    expect((await get(`/units/${at('top/mid')}`, 'gzip')).headers.get('content-encoding')).toBeNull();
    const refused = await get(`/cycles/${at('top/mid/gathering/2031-Q1')}`, 'gzip');
    expect([refused.status, refused.headers.get('content-encoding')]).toEqual([404, null]);
  });

  test('keeps its version, which If-Match sends back', async () => {
    const answer = await get(`/cycles/${at(gathering('top/mid'))}/next`, 'gzip');
    expect([answer.headers.get('content-encoding'), answer.headers.get('etag')]).toEqual(['gzip', '"0"']);
  });

  test('to what was sent, to whoever has not signed in, and a stream are never compressed', async () => {
    const sent = await house.ask(`/cycles/${at(gathering('top/mid'))}/attempts/preview`, {
      ...{ method: 'POST', token, headers: { 'accept-encoding': 'gzip' } },
      body: { event: 'notify', payload: { heldOn: '2026-03-20', place: 'the attic', agenda: ['x'.repeat(3000)] } },
    });
    expect([sent.status, sent.headers.get('content-encoding')]).toEqual([409, null]);
    for (const path of ['/me', '/sessions', '/sign-in', '/healthz'])
      expect((await get(path, 'gzip')).headers.get('content-encoding')).toBeNull();
    const stream = await get('/events', 'gzip');
    expect(stream.headers.get('content-encoding')).toBeNull();
    await stream.body?.cancel();
    expect((await get('/openapi.json', 'br')).headers.get('content-encoding')).toBe('br');
  });
});
