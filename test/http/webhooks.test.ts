/** Webhooks, over real servers on the loopback: signed, dated, tried again, and not taken twice. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Notification } from '@obligato/engine';
import { type ReceivedWebhook, verifyWebhook, webhookNotifier } from '@obligato/http';
import { afterEach, describe, expect, test } from 'vitest';

const secret = `whsec_${Buffer.from('a secret of enough bytes').toString('base64')}`;
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function receiver(status: number, headers: Record<string, string> = {}) {
  const received: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ headers: request.headers, body });
      response.writeHead(status, headers).end('thanks');
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks` };
}

const notification: Notification = {
  entry: {
    ...{ key: '会议#remind', unit: 'top', cycle: 'top/gathering/2026-Q1', rule: 'house/remind', does: 'remind' },
    to: { unit: 'top', role: 'secretary' },
    message: { en: 'Soon.', 'zh-CN': '快到了。' },
    ...{ plannedAt: '2026-03-01T09:00:00+08:00', status: 'pending', tries: 0, lastError: 'secret.host' },
  },
  recipients: [{ member: 'clerk', name: '王' }],
  role: { en: 'secretary', 'zh-CN': '书记' },
};

describe('a webhook', () => {
  test('arrives signed, and its receiver can make sure', async () => {
    const { received, url } = await receiver(204);
    await webhookNotifier({ url, secret }).notify(notification);
    const [first] = received;
    expect(JSON.parse(first?.body ?? '')).toMatchObject({ type: 'remind', entry: { cycle: 'top/gathering/2026-Q1' } });
    expect(first?.body).not.toContain('secret.host');
    expect(await verifyWebhook(first as ReceivedWebhook, { secrets: [secret] })).toMatchObject({ holds: true });
  });

  test('has the same id at every try, and fails when the receiver does', async () => {
    const { received, url } = await receiver(503);
    const notifier = webhookNotifier({ url, secret });
    await expect(notifier.notify(notification)).rejects.toThrow('503');
    await expect(notifier.notify(notification)).rejects.toThrow('503');
    expect(received[0]?.headers['webhook-id']).toBe(received[1]?.headers['webhook-id']);
  });

  test('is not sent on to where the receiver points', async () => {
    const elsewhere = await receiver(200);
    const { url } = await receiver(307, { location: elsewhere.url });
    await expect(webhookNotifier({ url, secret }).notify(notification)).rejects.toThrow();
    expect(elsewhere.received).toEqual([]);
  });

  test.each(['http://office.example/', 'ftp://office.example/', 'office', 'https://a:b@office.example/'])(
    'to %s is refused from the start',
    (url) => expect(() => webhookNotifier({ url, secret })).toThrow('OBLIGATO_WEBHOOK'),
  );

  test.each(['', 'short', `whsec_${Buffer.from('short').toString('base64')}`])('with the secret %j too', (weak) => {
    expect(() => webhookNotifier({ url: 'https://office.example/', secret: weak })).toThrow('OBLIGATO_WEBHOOK');
  });
});

describe('a receiver', () => {
  const receive = async () => {
    const { received, url } = await receiver(200);
    await webhookNotifier({ url, secret }).notify(notification);
    return received[0] as ReceivedWebhook;
  };
  const other = `whsec_${Buffer.from('another secret, as long').toString('base64')}`;

  test('knows what was changed on the way, or was never ours', async () => {
    const real = await receive();
    const changed = { ...real, body: String(real.body).replace('clerk', 'chief') };
    const renamed = { ...real, headers: { ...real.headers, 'webhook-id': 'msg_1' } };
    for (const forged of [changed, renamed]) {
      expect(await verifyWebhook(forged, { secrets: [secret] })).toEqual({ holds: false, because: 'signature' });
    }
    expect(await verifyWebhook(real, { secrets: [other] })).toEqual({ holds: false, because: 'signature' });
    expect(await verifyWebhook(real, { secrets: [other, secret] })).toMatchObject({ holds: true });
  });

  test('knows what is old, and what came before', async () => {
    const real = await receive();
    const later = () => Date.now() + 301_000;
    expect(await verifyWebhook(real, { secrets: [secret], now: later })).toEqual({ holds: false, because: 'time' });
    const seen = new Set<string>();
    const isSeen = (id: string) => seen.has(id) || !seen.add(id);
    expect(await verifyWebhook(real, { secrets: [secret], isSeen })).toMatchObject({ holds: true });
    expect(await verifyWebhook(real, { secrets: [secret], isSeen })).toEqual({ holds: false, because: 'replay' });
  });

  test('is not confused by headers that are missing or odd', async () => {
    const real = await receive();
    for (const name of ['webhook-id', 'webhook-timestamp']) {
      const odd = { ...real, headers: { ...real.headers, [name]: '٣\n' } };
      expect(await verifyWebhook(odd, { secrets: [secret] })).toEqual({ holds: false, because: 'headers' });
    }
    expect(await verifyWebhook({ headers: {}, body: '' }, { secrets: [secret] })).toMatchObject({ holds: false });
  });
});
