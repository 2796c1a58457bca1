/** The messengers' robots, against stand-ins that read what is sent as the public documentation says. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { RateLimiter } from '../src/channels/rate-limit.ts';
import { openChannel } from '../src/index.ts';
import { aLetter } from './a-letter.ts';

interface Received {
  readonly path: string;
  readonly query: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function aMessenger(reply: unknown, status = 200) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { pathname, search } = new URL(request.url ?? '', 'http://here');
    received.push({ path: pathname, query: search, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/robot` };
}

const to = { name: '李明', address: 'LiMing' };

describe('WeCom', () => {
  const wecom = (url: string) => openChannel({ kind: 'wecom', name: 'wecom', url, secrets: { key: 'k-1' } });

  test('gets Markdown that mentions one person, with the key in the address', async () => {
    const { received, url } = await aMessenger({ errcode: 0, errmsg: 'ok' });
    expect(await wecom(url).send(aLetter({ to }))).toEqual({ is: 'told' });
    expect(received).toEqual([
      {
        path: '/robot',
        query: '?key=k-1',
        body: { msgtype: 'markdown', markdown: { content: '<@LiMing> **1 item for you**\n**To do**\n- Meet!' } },
      },
    ]);
  });

  test('gets no more than 4096 bytes, in whole lines, and nobody is mentioned by a title', async () => {
    const { received, url } = await aMessenger({ errcode: 0 });
    await wecom(url).send(aLetter({ to, subject: '<@all>', text: `${'会议'.repeat(50)}\n`.repeat(40) }));
    const [{ body }] = received as [Received];
    const { content } = body.markdown as { readonly content: string };
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(4096);
    expect(content.endsWith('\n…')).toBe(true);
    expect(content).not.toContain('<@all>');
    expect(content).not.toContain('\uFFFD');
  });

  test.each([
    [45009, 'down'],
    [93000, 'down'],
    [40008, 'later'],
  ])('answers %d: %s', async (errcode, is) => {
    const { url } = await aMessenger({ errcode, errmsg: 'no' });
    expect(await wecom(url).send(aLetter({ to }))).toEqual({ is, because: `${errcode}: no` });
  });
});

describe('DingTalk', () => {
  const now = () => 1_774_000_000_123;
  const dingtalk = (url: string) =>
    openChannel({ kind: 'dingtalk', name: 'dingtalk', url, secrets: { token: 't/1', secret: 'SEC+s' }, now });

  test('gets timestamp and signature byte for byte as its documentation says', async () => {
    const { received, url } = await aMessenger({ errcode: 0, errmsg: 'ok' });
    expect(await dingtalk(url).send(aLetter({ to }))).toEqual({ is: 'told' });
    const sign = createHmac('sha256', 'SEC+s').update('1774000000123\nSEC+s').digest('base64');
    expect(received[0]?.query).toBe(`?access_token=t%2F1&timestamp=1774000000123&sign=${encodeURIComponent(sign)}`);
    expect(received[0]?.body).toEqual({
      msgtype: 'markdown',
      markdown: { title: '1 item for you', text: '@LiMing **1 item for you**\n\n**To do**\n- Meet!' },
      at: { atUserIds: ['LiMing'], isAtAll: false },
    });
  });

  test.each([
    [130101, 'down'],
    [310000, 'down'],
    [460101, 'later'],
  ])('answers %d: %s', async (errcode, is) => {
    const { url } = await aMessenger({ errcode, errmsg: 'no' });
    expect(await dingtalk(url).send(aLetter({ to }))).toMatchObject({ is });
  });
});

describe('Feishu', () => {
  const now = () => 1_774_000_000_999;
  const feishu = (url: string) =>
    openChannel({ kind: 'feishu', name: 'feishu', url, secrets: { token: 'hook-1', secret: 's' }, now });

  test('gets timestamp in seconds and a signature over nothing, keyed by both', async () => {
    const { received, url } = await aMessenger({ code: 0, msg: 'success' });
    expect(await feishu(url).send(aLetter({ to }))).toEqual({ is: 'told' });
    expect(received).toEqual([
      {
        path: '/robot/hook-1',
        query: '',
        body: {
          timestamp: '1774000000',
          sign: createHmac('sha256', '1774000000\ns').update('').digest('base64'),
          msg_type: 'text',
          content: { text: '<at user_id="LiMing">李明</at> 1 item for you\nTo do\n- Meet!' },
        },
      },
    ]);
  });

  test.each([
    [11232, 'down'],
    [19021, 'down'],
    [9999, 'later'],
  ])('answers %d: %s', async (code, is) => {
    const { url } = await aMessenger({ code, msg: 'no' });
    expect(await feishu(url).send(aLetter({ to }))).toMatchObject({ is });
  });
});

describe('a messenger', () => {
  test('that fails, redirects, or says no JSON is down, and its secret is told to nobody', async () => {
    const failing = await aMessenger({ errcode: 0 }, 502);
    const channel = openChannel({ kind: 'wecom', name: 'w', url: failing.url, secrets: { key: 'secret-key' } });
    expect(await channel.send(aLetter({ to }))).toEqual({ is: 'down', because: 'the server answered 502' });
    const gone = openChannel({
      kind: 'wecom',
      name: 'w',
      url: 'http://127.0.0.1:1/robot',
      secrets: { key: 'secret-key' },
    });
    const outcome = await gone.send(aLetter({ to }));
    expect(outcome).toMatchObject({ is: 'down' });
    expect(JSON.stringify(outcome)).not.toContain('secret-key');
  });

  test('is sent as much as it takes: 20 a minute; 5 a second and 100 a minute', () => {
    const perMinute = new RateLimiter([{ count: 20, perMilliseconds: 60_000 }]);
    for (let sent = 0; sent < 20; sent++) {
      expect(perMinute.waitAt(sent * 10)).toBe(0);
      perMinute.note(sent * 10);
    }
    expect(perMinute.waitAt(1000)).toBe(59_000);
    expect(perMinute.waitAt(60_000)).toBe(0);
    const both = new RateLimiter(
      openChannel({ kind: 'feishu', name: 'f', secrets: { token: 't', secret: 's' } }).limits,
    );
    let now = 0;
    for (let sent = 0; sent < 100; sent++) {
      now += both.waitAt(now);
      both.note(now);
    }
    expect(now).toBe(19_000);
    expect(both.waitAt(now)).toBe(41_000);
  });
});
