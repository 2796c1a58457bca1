/** Lines on which nothing is asked: browsers open some beforehand, and nothing may be answered on them. */
import { connect } from 'node:net';
import { startServer } from '@obligato/http';
import { expect, test } from 'vitest';

/** Everything that is said on a line until it is closed. */
const saidOn = (port: number, sent: string) =>
  new Promise<string>((resolve, reject) => {
    let said = '';
    const line = connect(port, '127.0.0.1', () => line.write(sent));
    line.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
    });
    line.on('close', () => resolve(said)).on('error', reject);
  });

test('a line on which nothing was asked is closed without a word, one that was begun is told that it took too long', async () => {
  const api = { fetch: () => new Response('here'), close: () => {} };
  const server = await startServer({ api, host: '127.0.0.1', port: 0 });
  try {
    const port = Number(new URL(server.url).port);
    const [idle, begun] = await Promise.all([saidOn(port, ''), saidOn(port, 'GET / HTTP/1.1\r\nHost: a\r\n')]);
    expect(idle).toBe('');
    expect(begun).toMatch(/^HTTP\/1\.1 408 /);
  } finally {
    await server.stop();
  }
}, 60_000);
