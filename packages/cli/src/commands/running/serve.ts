/** `obligato serve`: the HTTP API over the records of a configuration, with a clock that runs, until it is told to stop. */
import { type ArchiveJob, createArchiveJob } from '@obligato/archive';
import { ObligatoError, type Text, translated } from '@obligato/core';
import type { Engine, Notifier, TickReport } from '@obligato/engine';
import {
  type ApiLog,
  type Auth,
  anyAuth,
  createApi,
  defaultLimits,
  type JwtAlgorithm,
  jwtAlgorithms,
  jwtAuth,
  pinoLog,
  startServer,
  startTicker,
  startupAuth,
  tokenAuth,
  webhookNotifier,
} from '@obligato/http';
import { defineCommand } from '../../command.ts';
import { usage } from '../../options/usage.ts';
import { wholeNumber } from '../../options/whole-number.ts';
import { report } from '../../output/report.ts';
import { readVersion } from '../../read-version.ts';
import { archiveOf } from '../../workspace/archive-folder.ts';
import { openStore } from '../../workspace/open-store.ts';
import { type Blueprint, openEngine, readBlueprint } from '../../workspace/open-workspace.ts';
import { tokenFolderOf } from './token.ts';

interface Options {
  readonly port?: number;
  readonly host?: string;
  readonly rate?: number;
  readonly webhook?: string;
  readonly oidcIssuer?: string;
  readonly oidcAudience?: string;
  readonly oidcKeys?: string;
  readonly oidcAlgorithm?: readonly string[];
}

const texts = {
  summary: { en: 'Run the HTTP API and process dues as they come', 'zh-CN': '启动 HTTP 服务并定时处理到期事项' },
  port: { en: 'port (default: 7311; 0 takes any)', 'zh-CN': '端口（默认 7311；0 为任意）' },
  host: { en: 'address to listen on (default: 127.0.0.1)', 'zh-CN': '监听地址（默认 127.0.0.1）' },
  rate: { en: 'requests per second and caller (default: 100)', 'zh-CN': '每个调用方每秒请求数（默认 100）' },
  webhook: {
    en: 'post notifications to this address, signed with OBLIGATO_WEBHOOK_SECRET',
    'zh-CN': '将通知推送到此地址，用 OBLIGATO_WEBHOOK_SECRET 签名',
  },
  issuer: { en: 'identity provider: the issuer its tokens name', 'zh-CN': '身份提供方（issuer）' },
  audience: { en: 'the audience its tokens have to name', 'zh-CN': '令牌受众（audience）' },
  keys: { en: 'where it publishes its keys (JWKS)', 'zh-CN': '公钥地址（JWKS）' },
  algorithm: { en: 'signatures that are accepted (default: RS256)', 'zh-CN': '接受的签名算法（默认 RS256）' },
  listening: { en: 'Listening on {{url}}. {{auth}}', 'zh-CN': '正在监听 {{url}}。{{auth}}' },
  startup: {
    en: 'No token has been made yet. This one makes you the administrator, until the server stops or a token is made with `obligato token create`:',
    'zh-CN': '尚未创建令牌。以下令牌赋予您管理员权限，服务停止或以 `obligato token create` 创建令牌后即失效：',
  },
  closed: { en: 'Callers authenticate with a token.', 'zh-CN': '调用方须提供令牌。' },
  stopped: { en: 'Stopped.', 'zh-CN': '已停止。' },
} as const satisfies Record<string, Text>;

export const serve = defineCommand<Options>({
  name: 'serve',
  args: [],
  summary: texts.summary,
  options: [
    { flags: '--port <port>', meaning: texts.port, read: wholeNumber('--port', 0, 65_535) },
    { flags: '--host <address>', meaning: texts.host },
    { flags: '--rate <n>', meaning: texts.rate, read: wholeNumber('--rate', 1, 1_000_000) },
    { flags: '--webhook <url>', meaning: texts.webhook },
    { flags: '--oidc-issuer <url>', meaning: texts.issuer },
    { flags: '--oidc-audience <name>', meaning: texts.audience },
    { flags: '--oidc-keys <url>', meaning: texts.keys },
    { flags: '--oidc-algorithm <name...>', meaning: texts.algorithm },
  ],
  examples: ['obligato serve', 'obligato serve --port 8080 --host 0.0.0.0 --webhook https://office.example/hooks'],
  async run({ options, terminal, language }) {
    const { port = 7311, host = '127.0.0.1' } = options;
    const blueprint = await readBlueprint(options);
    const { auth, startup } = await authOf(blueprint, options, host);
    const { trial } = blueprint.config;
    const log = pinoLog();
    const notifier = notifierOf(options, log);
    // Listened for before anything is opened: a signal in between would leave the folder's lock behind.
    const stopping = untilToldToStop();
    const store = await openStore(blueprint.config);
    try {
      const { engine } = await openEngine(blueprint, store, notifier);
      const archive = archiveOf(blueprint);
      const archiveJob = createArchiveJob({ engine, archive, store, clock: blueprint.clock });
      const api = createApi({ engine, auth, archive, log, trial, version: readVersion(), limits: limitsOf(options) });
      const server = await startServer({ api, host, port });
      const ticker = startTicker({ tick: () => tickAndArchive(engine, archiveJob, log) }, log);
      const said = (text: Text) => text[language];
      const line = said(texts.listening).replace('{{url}}', server.url);
      terminal.error(line.replace('{{auth}}', said(startup === undefined ? texts.closed : texts.startup)));
      // Shown once, and not logged: a log is read by others.
      if (startup !== undefined) terminal.error(`\n  ${asking(startup, server.url)}\n`);
      log.info({ url: server.url, ...(trial ? { trial } : {}) }, 'listening');
      await stopping;
      log.info({}, 'stopping');
      await Promise.all([server.stop(), ticker.stop()]);
      await archiveJob.close();
    } finally {
      await store.close();
    }
    return report({ stopped: true }, (_, { say }) => say(texts.stopped));
  },
});

/** A first question, ready to be typed. */
const asking = (token: string, url: string) => `curl -H 'Authorization: Bearer ${token}' ${url}/units`;

/** What failed in the archive is told like what failed in a unit, and tried again in a minute. */
async function tickAndArchive(engine: Engine, archiveJob: ArchiveJob, log: ApiLog): Promise<TickReport> {
  const ticked = await engine.tick();
  const { units, failed } = await archiveJob.pass();
  for (const { unit, archived, retired } of units)
    log.info({ unit, archived: archived.length, ...retired }, 'archived');
  return { ...ticked, failed: [...ticked.failed, ...failed] };
}

/** The first signal begins a graceful end; a second one ends the process as it always does. */
function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

async function authOf(
  blueprint: Blueprint,
  options: Options,
  host: string,
): Promise<{ readonly auth: Auth; readonly startup?: string }> {
  const folder = tokenFolderOf(blueprint);
  const tokens = tokenAuth(folder);
  const provider = providerOf(options);
  // Expired and revoked ones count too: a door that was locked once does not open by itself.
  const isOpen = async () => (await folder.list()).length === 0;
  if (provider) return { auth: anyAuth(tokens, provider) };
  if (!(await isOpen())) return { auth: tokens };
  if (/^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host)) {
    // The loopback is open to everybody with an account on this machine: only whoever started it is told the token.
    const { token, auth } = startupAuth(isOpen);
    return { auth: anyAuth(tokens, auth), startup: token };
  }
  throw new ObligatoError({
    code: 'OBLIGATO_HTTP_AUTH',
    ...translated(
      {
        en: `${host} can be reached by other machines, and no token has been made yet`,
        'zh-CN': `其他机器可访问 ${host}，而尚未创建令牌`,
      },
      {
        en: 'Make a token first (obligato token create), or leave --host out',
        'zh-CN': '请先创建令牌（`obligato token create`），或去掉 --host',
      },
    ),
  });
}

function providerOf({ oidcIssuer, oidcAudience, oidcKeys, oidcAlgorithm = ['RS256'] }: Options): Auth | undefined {
  if (oidcIssuer === undefined && oidcAudience === undefined && oidcKeys === undefined) return undefined;
  if (oidcIssuer === undefined || oidcAudience === undefined || !URL.canParse(oidcKeys ?? '')) {
    throw new ObligatoError({
      code: 'OBLIGATO_HTTP_AUTH',
      ...translated(
        {
          en: 'An identity provider needs --oidc-issuer, --oidc-audience and --oidc-keys (an address)',
          'zh-CN': '使用身份提供方须写明 --oidc-issuer、--oidc-audience 和 --oidc-keys（地址）',
        },
        {
          en: 'All three stand in its documentation, or under /.well-known/openid-configuration',
          'zh-CN': '三项均见其文档，或 `/.well-known/openid-configuration`',
        },
      ),
    });
  }
  const [first, ...others] = oidcAlgorithm.map(readAlgorithm);
  const algorithms = [first ?? 'RS256', ...others] as const;
  return jwtAuth({ issuer: oidcIssuer, audience: oidcAudience, keys: new URL(oidcKeys ?? ''), algorithms });
}

function readAlgorithm(name: string): JwtAlgorithm {
  const known = jwtAlgorithms.find((each) => each === name);
  if (known) return known;
  throw usage(
    { en: `--oidc-algorithm "${name}" is not accepted`, 'zh-CN': `不接受 --oidc-algorithm “${name}”` },
    { en: `Write one of ${jwtAlgorithms.join(', ')}`, 'zh-CN': `请写其一：${jwtAlgorithms.join('、')}` },
  );
}

/** Without a webhook the log is told; what was said stands in the outbox, and in the calendars. */
function notifierOf({ webhook }: Options, log: ApiLog): Notifier {
  if (webhook !== undefined)
    return webhookNotifier({ url: webhook, secret: process.env.OBLIGATO_WEBHOOK_SECRET ?? '' });
  return {
    notify: async ({ entry: { does, unit, cycle, to }, recipients }) =>
      log.info({ does, unit, cycle, to, recipients: recipients.length }, 'told'),
  };
}

function limitsOf({ rate = defaultLimits.requestsPerSecond }: Options) {
  return { requestsPerSecond: rate, burst: rate * 2 };
}
