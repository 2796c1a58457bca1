/** The messengers' applications, against stand-ins that read what is sent as the public documentation says. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { withToken } from '../src/channels/apps/access-token.ts';
import { type Channel, openChannel } from '../src/index.ts';
import { aLetter } from './a-letter.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

type Reply = readonly [body: unknown, status?: number];

/** Answers each path with the next of its replies, the last of them again and again, and keeps every request as it came. */
async function aPlatform(replies: Readonly<Record<string, readonly [Reply, ...Reply[]]>>) {
  const received: string[] = [];
  const left = new Map(Object.entries(replies).map(([path, each]) => [path, [...each]]));
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bearer = request.headers.authorization;
    const line = [request.method, request.url, ...(bearer ? [bearer] : []), Buffer.concat(chunks).toString('utf8')];
    received.push(line.filter((part) => part !== '').join(' '));
    const own = left.get(new URL(request.url ?? '', 'http://here').pathname) ?? [];
    const [body, status = 200] = (own.length > 1 ? own.shift() : own[0]) ?? [{}, 404];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const to = { name: '李明', address: 'LiMing' };
const secrets = { secret: 'app-secret' };

interface App {
  readonly open: (url: string) => Channel;
  readonly tokenPath: string;
  readonly sendPath: string;
  readonly token: (token: string) => unknown;
  readonly ok: unknown;
  readonly fault: (code: number) => Reply;
  /** Byte for byte. */
  readonly asked: string;
  readonly sent: (token: string) => string;
  readonly expired: number;
  readonly answers: readonly (readonly [code: number, is: string])[];
}

const fault = (errcode: number): Reply => [{ errcode, errmsg: 'no' }];

const apps: Readonly<Record<string, App>> = {
  WeCom: {
    open: (url) => openChannel({ kind: 'wecom-app', name: 'w', url, corp: 'ww/1', agent: 1_000_002, secrets }),
    tokenPath: '/cgi-bin/gettoken',
    sendPath: '/cgi-bin/message/send',
    token: (access_token) => ({ errcode: 0, errmsg: 'ok', access_token, expires_in: 7200 }),
    ok: { errcode: 0, errmsg: 'ok', invaliduser: '', msgid: 'xxxx' },
    ...{ fault, expired: 42_001 },
    asked: 'GET /cgi-bin/gettoken?corpid=ww%2F1&corpsecret=app-secret',
    sent: (token) =>
      `POST /cgi-bin/message/send?access_token=${token} {"touser":"LiMing","msgtype":"text","agentid":1000002,"text":{"content":"1 item for you\\n\\nTo do\\n- Meet!"},"enable_duplicate_check":1,"duplicate_check_interval":1800}`,
    answers: [
      [81_013, 'refused'],
      [45_009, 'down'],
      [301_002, 'down'],
      [40_008, 'later'],
    ],
  },
  DingTalk: {
    open: (url) => openChannel({ kind: 'dingtalk-app', name: 'd', url, app: 'ding1', agent: 42, secrets }),
    tokenPath: '/gettoken',
    sendPath: '/topapi/message/corpconversation/asyncsend_v2',
    token: (access_token) => ({ errcode: 0, errmsg: 'ok', access_token, expires_in: 7200 }),
    ok: { errcode: 0, task_id: 256_271_667_526, request_id: '4jzllmte0wau' },
    fault: (code) => [{ errcode: 88, errmsg: 'ding talk error', sub_code: String(code), sub_msg: 'no' }],
    expired: 40_014,
    asked: 'GET /gettoken?appkey=ding1&appsecret=app-secret',
    sent: (token) =>
      `POST /topapi/message/corpconversation/asyncsend_v2?access_token=${token} {"agent_id":42,"userid_list":"LiMing","msg":{"msgtype":"markdown","markdown":{"title":"1 item for you","text":"**1 item for you**\\n\\n**To do**\\n- Meet!"}}}`,
    answers: [
      [33_012, 'refused'],
      [90_018, 'down'],
      [60_020, 'down'],
      [400_002, 'later'],
    ],
  },
  Feishu: {
    open: (url) => openChannel({ kind: 'feishu-app', name: 'f', url, app: 'cli_1', secrets }),
    tokenPath: '/open-apis/auth/v3/tenant_access_token/internal',
    sendPath: '/open-apis/im/v1/messages',
    token: (tenant_access_token) => ({ code: 0, msg: 'ok', tenant_access_token, expire: 7200 }),
    ok: { code: 0, msg: 'success', data: { message_id: 'om_1' } },
    fault: (code) => [{ code, msg: 'no' }, 400],
    expired: 99_991_663,
    asked: 'POST /open-apis/auth/v3/tenant_access_token/internal {"app_id":"cli_1","app_secret":"app-secret"}',
    sent: (token) =>
      `POST /open-apis/im/v1/messages?receive_id_type=user_id Bearer ${token} {"receive_id":"LiMing","msg_type":"text","content":"{\\"text\\":\\"1 item for you\\\\n\\\\nTo do\\\\n- Meet!\\"}","uuid":"${aLetter().id}"}`,
    answers: [
      [230_013, 'refused'],
      [99_991_400, 'down'],
      [230_006, 'down'],
      [9999, 'later'],
    ],
  },
};

describe.each(Object.entries(apps))('%s', (_, app) => {
  const { open, tokenPath, sendPath, token, ok, asked, sent } = app;

  test('is asked for a token once, and sent each letter with it, byte for byte as documented', async () => {
    const { received, url } = await aPlatform({ [tokenPath]: [[token('t-1')]], [sendPath]: [[ok]] });
    const channel = open(url);
    const both = await Promise.all([channel.send(aLetter({ to })), channel.send(aLetter({ to }))]);
    expect([...both, await channel.send(aLetter({ to }))]).toEqual(Array(3).fill({ is: 'told' }));
    expect(received).toEqual([asked, ...Array(3).fill(sent('t-1'))]);
  });

  test('is asked for another when it refuses the one, and sent the same letter again', async () => {
    const { received, url } = await aPlatform({
      [tokenPath]: [[token('t-1')], [token('t-2')]],
      [sendPath]: [app.fault(app.expired), [ok]],
    });
    expect(await open(url).send(aLetter({ to }))).toEqual({ is: 'told' });
    expect(received).toEqual([asked, sent('t-1'), asked, sent('t-2')]);
  });

  test('that refuses every token is down, and no letter is blamed', async () => {
    const { received, url } = await aPlatform({ [tokenPath]: [[token('t')]], [sendPath]: [app.fault(app.expired)] });
    expect(await open(url).send(aLetter({ to }))).toEqual({
      is: 'down',
      because: 'a new access token is refused, too',
    });
    expect(received).toHaveLength(4);
  });

  test('that gives no token is down, and says why, without the secret', async () => {
    const { url } = await aPlatform({ [tokenPath]: [app.fault(40_013)], [sendPath]: [[ok]] });
    const outcome = await open(url).send(aLetter({ to }));
    expect(outcome).toMatchObject({ is: 'down', because: expect.stringMatching(/^\d+: \w/) });
    expect(JSON.stringify([outcome, await open('http://127.0.0.1:1').send(aLetter({ to }))])).not.toContain('secret');
  });

  test.each(app.answers)('answers %d: %s', async (code, is) => {
    const { url } = await aPlatform({ [tokenPath]: [[token('t')]], [sendPath]: [app.fault(code)] });
    expect(await open(url).send(aLetter({ to }))).toEqual({ is, because: `${code}: no` });
  });

  test('that fails is down', async () => {
    const { url } = await aPlatform({ [tokenPath]: [[token('t')]], [sendPath]: [['', 502]] });
    expect(await open(url).send(aLetter({ to }))).toMatchObject({ is: 'down' });
  });
});

test('WeCom says beside 0 that nobody has this id', async () => {
  const { open, tokenPath, sendPath, token } = apps.WeCom as App;
  const { url } = await aPlatform({
    [tokenPath]: [[token('t')]],
    [sendPath]: [[{ errcode: 0, invaliduser: 'liming' }]],
  });
  expect(await open(url).send(aLetter({ to }))).toMatchObject({ is: 'refused' });
});

test('WeCom gets no more than 2048 bytes, and no mark of its own from a title', async () => {
  const { open, tokenPath, sendPath, token, ok } = apps.WeCom as App;
  const { received, url } = await aPlatform({ [tokenPath]: [[token('t')]], [sendPath]: [[ok]] });
  await open(url).send(aLetter({ to, subject: '<a href="x">', text: `${'会议'.repeat(50)}\n`.repeat(40) }));
  const { text } = JSON.parse(received[1]?.replace(/^\S+ \S+ /, '') ?? '');
  expect(Buffer.byteLength(text.content)).toBeLessThanOrEqual(2048);
  expect(text.content).not.toContain('<a');
});

test('Feishu is told what kind of id it is', async () => {
  const { open, tokenPath, sendPath, token, ok } = apps.Feishu as App;
  const { received, url } = await aPlatform({ [tokenPath]: [[token('t')]], [sendPath]: [[ok]] });
  for (const address of ['ou_1', 'on_1', 'li@bureau.example', '3e3cf96b'])
    await open(url).send(aLetter({ to: { ...to, address } }));
  const kinds = received.flatMap((line) => /receive_id_type=(\w+)/.exec(line)?.[1] ?? []);
  expect(kinds).toEqual(['open_id', 'union_id', 'email', 'user_id']);
});

test('a token is fetched anew before it ends', async () => {
  let now = 0;
  let fetched = 0;
  const using = withToken(
    async () => ({ token: `t-${++fetched}`, lastsSeconds: 7200 }),
    () => now,
  );
  const used: string[] = [];
  for (const minutes of [0, 114, 115, 229, 231]) {
    now = minutes * 60_000;
    await using(async (token) => {
      used.push(token);
      return { is: 'told' };
    });
  }
  expect(used).toEqual(['t-1', 't-1', 't-2', 't-2', 't-3']);
});
