/** Input from outside: what assurance asks of a server, each demand a test. */
import { createServer, request as rawRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { pinoLog, startServer } from '@obligato/http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSafely } from '../../packages/http/src/route/safe-json.ts';
import { at, gathering, type House, notice, openHouse } from './house.ts';
import { told } from './told.ts';

let house: House;
let token: string;
const lines: string[] = [];
const path = `/cycles/${at(gathering('top/mid'))}/attempts`;

beforeAll(async () => {
  house = await openHouse({ log: pinoLog({ write: (line) => lines.push(line) }) });
  token = house.token('secretary', 'top/mid', 'clerk');
});

const post = (raw: string | Uint8Array, headers: Record<string, string> = {}) =>
  house.ask(path, { method: 'POST', token, raw, headers });

describe('ids', () => {
  test.each(['../../etc', 'top/../mid', 'TOP', '.', '-', 'top//mid', 'a'.repeat(300), 'top\u0000', '__proto__', 'tóp'])(
    'of units are allow-listed: %j is none',
    async (id) => {
      const admin = house.token('administrator', 'top');
      const { status } = await house.ask(`/units/${at(id)}/status`, { token: admin });
      expect([400, 403, 404]).toContain(status);
    },
  );

  test.each(['%', '%zz', '%c0%ae', '%2e%2e%2f', '%00', '%E0%A4%A'])(
    'that are no text are no fault: %s',
    async (raw) => {
      const { status } = await house.ask(`/cycles/${raw}/next`, { token });
      expect([400, 403, 404]).toContain(status);
    },
  );
});

describe('JSON', () => {
  test('of more values than anybody needs is refused before its form is looked at', async () => {
    const answer = await post(`[${'{},'.repeat(200_000)}{}]`);
    expect([answer.status, (await told(answer)).detail]).toEqual([422, 'It has more than 100000 values.']);
  });

  test('with many faults is told the first twenty, and how many more there are', async () => {
    const admin = house.token('administrator', 'top', 'clerk');
    const rows = Array.from({ length: 1_000 }, () => ({}));
    const { errors } = await told(await house.ask('/units/top/roster', { method: 'PUT', token: admin, body: rows }));
    expect(errors).toHaveLength(21);
    expect(errors[20]).toEqual({ field: 'body', message: 'and 4,980 more' });
  });

  test.each(['__proto__', 'constructor', 'prototype', '__proto\\u005f_'])('with the key %s is refused', async (key) => {
    const answer = await post(`{"event":"notify","payload":{"deep":[{"${key}":{"x":1}}]}}`);
    expect(answer.status).toBe(422);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test('with the same key twice is refused, however it is written', async () => {
    expect((await post('{"event":"notify","event":"open"}')).status).toBe(422);
    expect((await post('{"event":"notify","\\u0065vent":"open"}')).status).toBe(422);
    expect((await post('{"event":"notify","payload":{"a":{"b":1},"c":{"b":1}}}')).status).toBe(422);
  });

  test('that is the same key in different objects is not', () => {
    expect(parseSafely('[{"a":1},{"a":"b\\"{\\"a"},{"b":{"a":[]}}]')).toHaveLength(3);
  });

  test('nested deeper than 64 is refused', async () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect((await post(`{"event":"notify","payload":${nested(64)}}`)).status).toBe(422);
    expect((await post(nested(100_000))).status).toBe(422);
    expect(parseSafely(nested(64))).toHaveLength(1);
  });

  test('that is none is 400, with another type 415, compressed 415', async () => {
    for (const raw of ['', '{', '{"event":notify}', 'null null']) expect((await post(raw)).status).toBe(400);
    expect((await post(new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400);
    expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post('{}', { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  test('that says more than is asked for is refused by name', async () => {
    const answer = await house.ask(path, { method: 'POST', token, body: { event: 'notify', side: 'superior' } });
    expect([answer.status, (await told(answer)).errors[0].field]).toEqual([422, 'body']);
  });
});

describe('logs', () => {
  test('hold no body, no secret, and no line or colour that a caller made', async () => {
    lines.length = 0;
    await house.ask(path, {
      ...{
        method: 'POST',
        token,
        body: { event: 'notify\r\n\u001b[2J', payload: { ...notice, place: 'SECRETPLACE' } },
      },
      headers: { 'x-request-id': 'forged"}\u009b', 'user-agent': 'AGENT\u001b[31m' },
    });
    await house.ask('/cycles/x%0d%0aforged%1b%5b2J%2Fy%2F2026', { token });
    const log = lines.join('');
    expect(lines).toHaveLength(2);
    for (const secret of ['SECRETPLACE', 'AGENT', 'forged', token, token.slice(token.indexOf('_', 4) + 1)])
      expect(log).not.toContain(secret);
    expect(log.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ msg: 'request', route: expect.any(String) });
  });
});

describe('errors', () => {
  test('of the engine that are not the caller’s are told without a word of why', async () => {
    const engine = { ...house.engine, next: () => Promise.reject(new Error(`ENOENT ${import.meta.filename}`)) };
    const broken = await openHouse({ engine, auth: { identify: async () => admin } });
    const answer = await broken.ask(`/cycles/${at(gathering('top'))}/next`);
    const told = await answer.text();
    expect(answer.status).toBe(500);
    expect(told).not.toContain('ENOENT');
    expect(told).not.toContain('.ts');
    expect(JSON.parse(told)).toMatchObject({ code: 'OBLIGATO_INTERNAL', request: expect.any(String) });
  });

  test('an answer that takes too long is given up: 504', async () => {
    const engine = { ...house.engine, next: () => new Promise<never>(() => {}) };
    const slow = await openHouse({ engine, auth: { identify: async () => admin }, limits: { answerMilliseconds: 1 } });
    expect((await slow.ask(`/cycles/${at(gathering('top'))}/next`)).status).toBe(504);
  });
});

const admin = { id: 'local', member: undefined, grants: [{ unit: undefined, role: 'administrator' }] } as const;

describe('limits', () => {
  test('a caller who asks too often has to wait, and others do not', async () => {
    const tight = await openHouse({ limits: { requestsPerSecond: 0.001, burst: 2 } });
    const [ann, bob] = ['ann', 'bob'].map((member) => tight.token('member', 'top', member));
    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await tight.ask('/units', { token: ann })).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await tight.ask('/units', { token: bob })).status).toBe(200);
    expect((await tight.ask('/units', { token: ann })).headers.get('retry-after')).toMatch(/^\d+$/);
  });

  test('guessing tokens ends in waiting, and a right one is let in all the same', async () => {
    const tight = await openHouse({ limits: { failuresBeforeWait: 3 } });
    const statuses = [];
    for (let count = 0; count < 5; count++)
      statuses.push((await tight.ask('/units', { token: `obl_${count}` })).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect((await tight.ask('/units', { token: tight.token('member', 'top', 'ann') })).status).toBe(200);
  });

  test('whoever presents nothing has to wait too, by address, and others do not', async () => {
    const addressOf = (context: { req: { header(name: string): string | undefined } }) =>
      context.req.header('x-from') ?? '';
    const tight = await openHouse({ limits: { requestsPerSecond: 0.001, burst: 3 }, addressOf });
    const from = (address: string) => tight.ask('/units', { headers: { 'x-from': address } });
    const statuses = [];
    for (let count = 0; count < 5; count++) statuses.push((await from('a')).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect((await from('b')).status).toBe(401);
    const ann = tight.token('member', 'top', 'ann');
    expect((await tight.ask('/units', { token: ann, headers: { 'x-from': 'a' } })).status).toBe(200);
  });

  test('a caller may have some requests worked on at once, and others are not kept waiting', async () => {
    let answer = () => {};
    const waiting = new Promise<never[]>((resolve) => {
      answer = () => resolve([]);
    });
    const engine = { ...house.engine, next: () => waiting };
    const busy = await openHouse({ engine, limits: { requestsAtOnce: 3 } });
    const [ann, bob] = ['ann', 'bob'].map((member) => busy.token('secretary', 'top', member)) as [string, string];
    const next = (token: string) => busy.ask(`/cycles/${at(gathering('top'))}/next`, { token });
    const open = [1, 2, 3].map(() => next(ann));
    const refused = await busy.ask(`/cycles/${at(gathering('top'))}/next`, {
      token: ann,
      headers: { 'accept-language': 'zh-CN' },
    });
    expect([refused.status, (await told(refused)).detail]).toEqual([429, '您同时办理的请求过多：请等待先前的答复。']);
    expect((await busy.ask('/units', { token: bob })).status).toBe(200);
    answer();
    expect((await Promise.all(open)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await next(ann)).status).toBe(200);
  });

  test('a caller who sends, or is answered, more bytes than there are has to wait, and others do not', async () => {
    const tight = await openHouse({ limits: { bytesPerSecond: 1_000 } });
    const [ann, bob] = ['ann', 'bob'].map((member) => tight.token('secretary', 'top/mid', member)) as [string, string];
    const sent = { event: 'notify', payload: { ...notice, agenda: ['x'.repeat(20_000)] } };
    expect((await tight.ask(path, { method: 'POST', token: ann, body: sent })).status).toBe(200);
    const waiting = await tight.ask('/units', { token: ann });
    expect(waiting.status).toBe(429);
    expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(5);
    expect((await tight.ask('/units', { token: bob })).status).toBe(200);
  });

  test.each([
    ['that says how large it is', (body: string) => body],
    ['that does not', (body: string) => new Blob([body]).stream()],
  ])('a body %s and is too large is counted, too', async (_, as) => {
    const tight = await openHouse({ limits: { bytesPerSecond: 1_000, maxBodyBytes: 15_000 } });
    const ann = tight.token('secretary', 'top/mid', 'ann');
    const raw = JSON.stringify({ event: 'notify', payload: { ...notice, agenda: ['x'.repeat(90_000)] } });
    const length = typeof as(raw) === 'string' ? { 'content-length': String(raw.length) } : {};
    const asking = { method: 'POST', token: ann, raw: as(raw), headers: length };
    expect((await tight.ask(path, asking)).status).toBe(413);
    expect((await tight.ask('/units', { token: ann })).status).toBe(429);
  });

  test('bytes are bytes, and not letters: a Chinese text is three times as many', async () => {
    const tight = await openHouse({ limits: { bytesPerSecond: 1_000 } });
    const ann = tight.token('secretary', 'top/mid', 'ann');
    const agenda = ['会'.repeat(4_000)];
    await tight.engine.attempt({ cycle: gathering('top/mid'), event: 'notify', payload: { ...notice, agenda } });
    expect((await tight.ask(`/cycles/${at(gathering('top/mid'))}`, { token: ann })).status).toBe(200);
    expect((await tight.ask('/units', { token: ann })).status).toBe(429);
  });

  test('a stream that tells more than a caller may have ends, and goes on once it is made up for', async () => {
    const tight = await openHouse({ limits: { bytesPerSecond: 1_000 } });
    const ann = tight.token('secretary', 'top/mid', 'ann');
    const stream = await tight.ask('/events', { token: ann });
    const agenda = ['x'.repeat(20_000)];
    await tight.engine.attempt({ cycle: gathering('top/mid'), event: 'notify', payload: { ...notice, agenda } });
    expect(await stream.text()).toContain('event: decision');
    expect((await tight.ask('/events', { token: ann })).status).toBe(429);
  });

  test('work that takes too long is given up before anything is written: 503', async () => {
    const slow = await openHouse({ limits: { workMilliseconds: -1 } });
    const clerk = slow.token('secretary', 'top/mid', 'clerk');
    const body = { event: 'notify', payload: notice };
    const answer = await slow.ask(path, { method: 'POST', token: clerk, body });
    expect([answer.status, (await told(answer)).code]).toEqual([503, 'OBLIGATO_TOO_SLOW']);
    expect(await slow.engine.decisions('top/mid')).toEqual([]);
    expect((await slow.ask('/status', { token: clerk })).status).toBe(503);
  });

  test('an answer lets no browser guess, frame or keep it', async () => {
    const { headers } = await house.ask('/units', { token });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('over a real socket', () => {
  let url: URL;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const server = await startServer({ api: house.api, host: '127.0.0.1', port: 0 });
    url = new URL(server.url);
    stop = server.stop;
  });
  afterAll(() => stop());

  const sending = (headers: Record<string, string>, chunks: readonly string[]) =>
    new Promise<number>((resolve, reject) => {
      const sent = rawRequest(
        {
          host: url.hostname,
          port: url.port,
          path,
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, ...headers },
        },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        },
      );
      sent.on('error', reject);
      for (const chunk of chunks) sent.write(chunk);
      sent.end();
    });

  test('a body over a megabyte is refused, said or unsaid how long it is', async () => {
    const type = { 'content-type': 'application/json' };
    const big = JSON.stringify({ event: 'notify', payload: 'x'.repeat(1_000_001) });
    expect(await sending({ ...type, 'content-length': String(big.length) }, [big])).toBe(413);
    expect(await sending({ ...type, 'transfer-encoding': 'chunked' }, [big])).toBe(413);
  });

  test.each([
    '/units/../metrics',
    '/units/%2e%2e/metrics',
    '/units/.%2E/metrics',
    '/./metrics',
    '/cycles/x/..%2f..%2fmetrics',
    '/cycles/top%2f..%2fother%2fgathering%2f2026-Q1',
    '/units\\..\\metrics',
    '/units/top\\status',
    '/units/..',
  ])('a path that climbs is refused as it came: %s', async (climbing) => {
    const answer = await overSocket(climbing);
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect(answer).not.toContain('obligato_http_requests_total');
  });

  test.each(['localhost/metrics?', 'localhost\\metrics', 'localhost@evil'])(
    'a host that is a path is none: %s',
    async (host) => {
      expect(await overSocket('/units/top', host)).toMatch(/^HTTP\/1\.1 400/);
    },
  );

  test('a path with dots in it that do not climb is another', async () => {
    expect(await overSocket('/units/top..x')).toMatch(/^HTTP\/1\.1 40[04]/);
    expect(await overSocket('/units/top?after=/../x')).toMatch(/^HTTP\/1\.1 400/);
    expect(await overSocket('/units/top')).toMatch(/^HTTP\/1\.1 200/);
  });

  /** As it is written: `fetch` would make another path of it. */
  const overSocket = (target: string, host = 'localhost') =>
    new Promise<string>((resolve) => {
      let read = '';
      const head = `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`;
      const socket = connect(Number(url.port), url.hostname, () => socket.write(head));
      socket.on('data', (data) => {
        read += data;
      });
      socket.on('close', () => resolve(read));
    });

  test('headers over 16 KB are refused', async () => {
    expect(await sending({ 'x-long': 'x'.repeat(20_000) }, [])).toBe(431);
  });

  test('what is no HTTP is answered with 400 and the door', async () => {
    const answer = await new Promise<string>((resolve) => {
      let read = '';
      const socket = connect(Number(url.port), url.hostname, () => socket.write('GET / HTTP/9.9\r\n\u0000\r\n\r\n'));
      socket.on('data', (data) => {
        read += data;
      });
      socket.on('close', () => resolve(read));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
  });

  test('a port that is taken is told in one paragraph', async () => {
    const taken: Server = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    await expect(startServer({ api: house.api, host: '127.0.0.1', port })).rejects.toThrow('OBLIGATO_HTTP_LISTEN');
    taken.close();
  });
});
