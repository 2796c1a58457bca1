/** The board's files as a server sends them, and https as a browser meets it. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { readBoard, sessionsInMemory, startServer } from '@obligato/http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, inFrontOf, openHouse } from './house.ts';

let folder: string;
let house: House;
const page = '<!doctype html><title>Board</title>';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obligato-board-'));
  await mkdir(join(folder, 'board/assets'), { recursive: true });
  await writeFile(join(folder, 'board/index.html'), page);
  await writeFile(join(folder, 'board/assets/app-1a2b.js'), 'let a = 1;'.repeat(200));
  await writeFile(join(folder, 'board/.secret'), 'not for anybody');
  await writeFile(join(folder, 'outside.json'), '{}');
  const { engine, clock } = await openHouse();
  const board = await readBoard(join(folder, 'board'));
  house = inFrontOf(engine, clock, { board, signIn: { sessions: sessionsInMemory() } });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(['/', '/board'])('%s leads to the board', async (path) => {
  const answer = await house.ask(path);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, 'board/']);
});

test.each(['/board/', '/board/today', '/board/cycles/top%2Fmid%2Fgathering%2F2026-Q1'])(
  '%s is the one page, which finds its way',
  async (path) => {
    const answer = await house.ask(path);
    expect([answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([200, 'no-cache', page]);
  },
);

test('what is named by its content is kept for good, and comes compressed', async () => {
  const plain = await house.ask('/board/assets/app-1a2b.js');
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const packed = await house.ask('/board/assets/app-1a2b.js', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(packed.headers.get('content-encoding')).toBe('br');
  const bytes = Buffer.from(await packed.arrayBuffer());
  expect(bytes.byteLength).toBeLessThan(200);
  expect(brotliDecompressSync(bytes).toString()).toBe(await plain.text());
  const known = { 'if-none-match': plain.headers.get('etag') ?? '' };
  expect((await house.ask('/board/assets/app-1a2b.js', { headers: known })).status).toBe(304);
});

test('a file of another release is missing, and not the page', async () => {
  expect((await house.ask('/board/assets/app-0000.js')).status).toBe(404);
});

test.each([
  '/board/.secret',
  '/board/..%2foutside.json',
  '/board/%2e%2e/outside.json',
  '/board/assets/../../outside.json',
])('nothing else of the disk is sent: %s', async (path) => {
  const answer = await house.ask(path);
  expect(await answer.text()).not.toMatch(/not for anybody|^\{\}$/);
});

test('a page takes scripts, styles and answers from this server alone, and stands in no frame', async () => {
  const { headers } = await house.ask('/board/');
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});

test('a folder without pages is refused by its name', async () => {
  await expect(readBoard(join(folder, 'nowhere'))).rejects.toThrow('OBLIGATO_BOARD_MISSING');
});

describe('https', () => {
  const pem = async (name: string) => readFile(join(folder, name));
  beforeAll(() => {
    for (const name of ['a', 'b']) {
      execFileSync(
        'openssl',
        [
          ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
          ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
          ...['-keyout', join(folder, `${name}.key`), '-out', join(folder, `${name}.crt`)],
        ],
        { stdio: 'ignore' },
      );
    }
  });

  test('is spoken with a certificate and its key', async () => {
    const tls = { cert: await pem('a.crt'), key: await pem('a.key') };
    const server = await startServer({ api: house.api, host: '127.0.0.1', port: 0, tls });
    expect(server.url).toMatch(/^https:/);
    const status = await new Promise((resolve, reject) => {
      request(`${server.url}/healthz`, { ca: tls.cert }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
    await server.stop();
  });

  test.each([
    ['the key of another', 'a.crt', 'b.key'],
    ['a key for a certificate', 'a.key', 'a.key'],
    ['something else', 'board/index.html', 'a.key'],
  ])('is refused by name with %s', async (_, cert, key) => {
    const tls = { cert: await pem(cert), key: await pem(key) };
    await expect(startServer({ api: house.api, host: '127.0.0.1', port: 0, tls })).rejects.toThrow('OBLIGATO_HTTP_TLS');
  });
});
