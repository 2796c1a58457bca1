/** `obligato serve`: the HTTP API over the records of a configuration, with a clock that runs, until it is told to stop. */
import { existsSync } from 'node:fs';
import { type ArchiveJob, createArchiveJob } from '@obligato/archive';
import { BallotHouse } from '@obligato/ballot';
import type { Text } from '@obligato/core';
import type { Engine, Notifier, TickReport } from '@obligato/engine';
import { nodeFileSystem } from '@obligato/files';
import {
  type ApiLog,
  type BoardPages,
  builtBoard,
  createApi,
  defaultLimits,
  draftFolder,
  pinoLog,
  readBoard,
  startServer,
  startTicker,
  webhookNotifier,
} from '@obligato/http';
import { ballotsOf } from '../../ballots/ballots-of.ts';
import { checksOf } from '../../checking/checks-of.ts';
import { defineCommand } from '../../command.ts';
import { dailySweep } from '../../evidence/daily-sweep.ts';
import { wholeNumber } from '../../options/whole-number.ts';
import { report } from '../../output/report.ts';
import { readVersion } from '../../read-version.ts';
import { type DoorOptions, frontDoor } from '../../serving/front-door.ts';
import { readTls } from '../../serving/read-tls.ts';
import { openPostOf } from '../../telling/post-of.ts';
import { startPosting } from '../../telling/posting.ts';
import { archiveOf } from '../../workspace/archive-folder.ts';
import { openStore, serveRecords } from '../../workspace/open-store.ts';
import { openEngine, readBlueprint } from '../../workspace/open-workspace.ts';
import { tokenFolderOf } from './token.ts';

interface Options extends DoorOptions {
  readonly port?: number;
  readonly rate?: number;
  readonly webhook?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  /** False for `--no-board`. */
  readonly board?: boolean;
}

const texts = {
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
  client: {
    en: 'what this server is called there: people sign in with a browser (secret: OBLIGATO_OIDC_SECRET)',
    'zh-CN': '本服务在其处登记的客户端名；供浏览器登录（密钥见 OBLIGATO_OIDC_SECRET）',
  },
  url: {
    en: 'the address people open, where a proxy stands before it',
    'zh-CN': '对外访问地址（经反向代理时填写）',
  },
  cert: { en: 'certificate for https, a PEM file', 'zh-CN': 'https 证书（PEM 文件）' },
  key: { en: 'its key, a PEM file', 'zh-CN': '证书私钥（PEM 文件）' },
  noBoard: { en: 'without the pages for people', 'zh-CN': '不提供工作台页面' },
  open: { en: 'Open the board: {{url}}', 'zh-CN': '打开工作台：{{url}}' },
  notBuilt: {
    en: 'The pages of the board are not built here (npm run build:board): only the API is served.',
    'zh-CN': '此处尚未生成工作台页面（`npm run build:board`）：仅提供接口。',
  },
  listening: { en: 'Listening on {{url}}. {{auth}}', 'zh-CN': '正在监听 {{url}}。{{auth}}' },
  startup: {
    en: 'No token has been made yet. This one makes you the administrator, until the server stops or a token is made with `obligato token create`:',
    'zh-CN': '尚未创建令牌。以下令牌赋予您管理员权限，服务停止或以 `obligato token create` 创建令牌后即失效：',
  },
  closed: { en: 'Callers sign in, or send a token.', 'zh-CN': '访问者须登录或提供令牌。' },
  stopped: { en: 'Stopped.', 'zh-CN': '已停止。' },
} as const satisfies Record<string, Text>;

export const serve = defineCommand<Options>({
  name: 'serve',
  args: [],
  options: [
    { flags: '--port <port>', meaning: texts.port, read: wholeNumber('--port', 0, 65_535) },
    { flags: '--host <address>', meaning: texts.host },
    { flags: '--rate <n>', meaning: texts.rate, read: wholeNumber('--rate', 1, 1_000_000) },
    { flags: '--webhook <url>', meaning: texts.webhook },
    { flags: '--oidc-issuer <url>', meaning: texts.issuer },
    { flags: '--oidc-audience <name>', meaning: texts.audience },
    { flags: '--oidc-keys <url>', meaning: texts.keys },
    { flags: '--oidc-algorithm <name...>', meaning: texts.algorithm },
    { flags: '--oidc-client <id>', meaning: texts.client },
    { flags: '--url <url>', meaning: texts.url },
    { flags: '--tls-cert <file>', meaning: texts.cert },
    { flags: '--tls-key <file>', meaning: texts.key },
    { flags: '--no-board', meaning: texts.noBoard },
  ],
  examples: ['obligato serve', 'obligato serve --port 8080 --host 0.0.0.0 --webhook https://office.example/hooks'],
  async run({ options, terminal, language }) {
    const { port = 7311, host = '127.0.0.1' } = options;
    const blueprint = await readBlueprint({ ...options, roster: 'taken' });
    const { auth, signIn, startup } = await frontDoor(blueprint, options, host);
    const tls = await readTls(options);
    const board = options.board === false ? undefined : await boardOf();
    const { trial, languages } = blueprint.config;
    const log = pinoLog();
    const notifier = notifierOf(options, log);
    // Listened for before anything is opened: a signal in between would leave the folder's lock behind.
    const stopping = untilToldToStop();
    const store = await openStore(blueprint.config);
    let served: Awaited<ReturnType<typeof serveRecords>>;
    try {
      const post = await openPostOf(blueprint);
      const { engine } = await openEngine(blueprint, store, [notifier, ...(post ? [post] : [])]);
      served = await serveRecords(blueprint.config, store, engine);
      const posting = startPosting(post, engine, log);
      const archive = archiveOf(blueprint);
      const archiveJob = createArchiveJob({ engine, archive, store, clock: blueprint.clock });
      const links = tokenFolderOf(blueprint);
      const limits = limitsOf(options);
      // What somebody has begun to write is no record: it lies beside the data, as sessions do.
      const drafts = draftFolder(`${blueprint.config.data}-drafts`);
      const ballots = new BallotHouse({
        ...{ folder: ballotsOf(blueprint.config), files: nodeFileSystem },
        now: () => blueprint.clock.now(),
      });
      const checks = checksOf(blueprint, options);
      const pages = options.board === false ? {} : { signIn, drafts, ...(board ? { board } : {}) };
      const api = createApi({
        engine,
        auth,
        archive,
        ballots,
        checks,
        ...(post ? { messages: post } : {}),
        links,
        log,
        trial,
        languages,
        // Brings a library of charts along: for whoever asks.
        reformPage: async (assessment, language) =>
          (await import('@obligato/simulate/report')).renderReform({ assessment }, language),
        version: readVersion(),
        limits,
        ...pages,
      });
      const server = await startServer({ api, host, port, tls });
      const sweep = dailySweep(blueprint.config, store, log);
      const tick = async () => {
        const ticked = await tickAndArchive(engine, archiveJob, log).finally(() => posting.begin());
        await sweep();
        return ticked;
      };
      const ticker = startTicker({ tick }, log);
      const said = (text: Text) => text[language];
      const line = said(texts.listening).replace('{{url}}', server.url);
      terminal.error(line.replace('{{auth}}', said(startup === undefined ? texts.closed : texts.startup)));
      // Shown once, and not logged: a log is read by others.
      if (startup !== undefined) terminal.error(`\n  ${asking(startup, server.url)}\n`);
      const link = startup === undefined ? '/board/' : api.linkFor(startup);
      if (board) terminal.error(said(texts.open).replace('{{url}}', `${options.url ?? server.url}${link}`));
      else if (options.board !== false) terminal.error(said(texts.notBuilt));
      log.info({ url: server.url, ...(trial ? { trial } : {}) }, 'listening');
      // Read once before anybody asks; what does not come to an end here is told to whoever does.
      void engine.search({ text: 'obligato', units: [] }).catch(() => undefined);
      await stopping;
      log.info({}, 'stopping');
      await Promise.all([server.stop(), ticker.stop()]);
      await posting.stop();
      await archiveJob.close();
      await ballots.close();
      checks.close();
    } finally {
      await served?.close();
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

/** The pages that came along; undefined in a clone that has not built them. */
async function boardOf(): Promise<BoardPages | undefined> {
  return existsSync(builtBoard()) ? readBoard(builtBoard()) : undefined;
}

/** The first signal begins a graceful end; a second one ends the process as it always does. */
function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
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
