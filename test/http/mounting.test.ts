/** The API inside other people's servers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { at, gathering, notice, openHouse } from './house.ts';
import { told } from './told.ts';

const house = await openHouse();
const token = house.token('secretary', 'top/mid', 'clerk');

/** Reads a cycle and notifies on it: a path with %2F, a header back, a body there. */
async function works(base: string, ask: (url: string, options?: RequestInit) => Promise<Response> = fetch) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const path = `${base}/cycles/${at(gathering('top/mid'))}`;
  const read = await ask(path, { headers });
  expect(read.status).toBe(200);
  const body = JSON.stringify({ event: 'notify', payload: notice });
  const attempt = await ask(`${path}/attempts`, {
    ...{ method: 'POST', body },
    headers: { ...headers, 'if-match': read.headers.get('etag') ?? '' },
  });
  expect((await told(attempt)).outcome).toBe('accepted');
}

test('in Node’s own server', async () => {
  const server = createServer(getRequestListener(house.api.fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await works(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.close();
});

test('in Express, below a path', async () => {
  const app = express();
  const listener = getRequestListener(house.api.fetch);
  app.use('/obligato', (request, response) => void listener(request, response));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  await works(`http://127.0.0.1:${(server.address() as AddressInfo).port}/obligato`);
  server.close();
});

test('in Fastify, which leaves the body alone', async () => {
  const app = fastify();
  const listener = getRequestListener(house.api.fetch);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.all('/*', (request, reply) => {
    reply.hijack();
    void listener(request.raw, reply.raw);
  });
  await works(await app.listen({ host: '127.0.0.1', port: 0 }));
  await app.close();
});

test('in another Hono app, and wherever there is fetch', async () => {
  const app = new Hono().route('/obligato', house.api.app);
  await works('http://localhost/obligato', async (url, options) => app.fetch(new Request(url, options)));
});
