/** The HTTP API as an embedding program sees it. */
import type { Text } from '@obligato/core';
import type { Engine } from '@obligato/engine';
import { type Context, Hono } from 'hono';
import type { ApiParts, BallotSource, CheckSource, MessageSource, ProofSource, ReformPageDrawn } from './api-parts.ts';
import type { Auth } from './auth/auth.ts';
import type { TokenSource } from './auth/token-behind.ts';
import { type BoardPages, mountBoard } from './board/mount-board.ts';
import type { Drafts } from './drafts/drafts.ts';
import { draftsInMemory } from './drafts/drafts-in-memory.ts';
import { EventLog } from './events/event-log.ts';
import { Receipts } from './evidence/receipts.ts';
import { AtOnce } from './limits/at-once.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { RateLimiter } from './limits/rate-limiter.ts';
import { type ApiLog, silentLog } from './log/api-log.ts';
import { createMetrics } from './metrics/metrics.ts';
import { openApiDocument } from './openapi/document.ts';
import type { Answer } from './route/answer.ts';
import type { Route } from './route/define-route.ts';
import { languagesFor } from './route/language.ts';
import { type ProblemKind, problem } from './route/problem-details.ts';
import { hasDots, targetOf } from './route/refuse-dots.ts';
import { respond } from './route/respond.ts';
import { serveRoute } from './route/serve-route.ts';
import { allRoutes } from './routes/all-routes.ts';
import { orBySession, SignIn, type SignInOptions } from './session/sign-in.ts';
import type { Shell } from './shell.ts';

export interface ApiOptions {
  readonly engine: Engine;
  /** How callers are recognised: `tokenAuth`, `jwtAuth`, or `localAuth` for the loopback alone. */
  readonly auth: Auth;
  /** An archive that proves itself, such as `openArchive` gives. */
  readonly archive?: ProofSource;
  /** Where links to calendars are looked up, such as a `TokenFolder`; there are none when absent. */
  readonly links?: TokenSource;
  /** Lets people sign in with a browser; nobody does when absent. */
  readonly signIn?: SignInOptions;
  /** The board's built pages, served below `/board/`; there are none when absent. */
  readonly board?: BoardPages;
  /** Where forms that are half filled in are kept, such as a `draftFolder`; in memory when absent. */
  readonly drafts?: Drafts;
  /** Where secret ballots are held, such as a `BallotHouse` of `@obligato/ballot`; there are none when absent. */
  readonly ballots?: BallotSource;
  /** Messages to people, such as a post of `@obligato/notify`; nobody is told when absent. */
  readonly messages?: MessageSource;
  /** Draws an assessed reform as a page, such as `renderReform` of `@obligato/simulate/report`; it is told as data alone when absent. */
  readonly reformPage?: ReformPageDrawn;
  /** How the installation itself stands, and has it looked at; nobody can when absent. */
  readonly checks?: CheckSource;
  readonly limits?: Partial<Limits>;
  /** Says nothing when absent; a pino logger fits. */
  readonly log?: ApiLog;
  /** With which receipts for files are made: the same in all of several processes that answer for each other; made anew when absent. */
  readonly receiptKey?: Uint8Array;
  /** The caller's address, for limits. Behind a proxy that you trust: what it says. */
  readonly addressOf?: (context: Context) => string;
  /** Whether the records are for trials and do not count: the health check says so. False when absent. */
  readonly trial?: boolean;
  /** In which languages the organisation speaks, the first by default: see `languages` in `obligato.yaml`. None when absent. */
  readonly languages?: readonly string[];
  /** The version in the OpenAPI document. */
  readonly version?: string;
}

export interface Api {
  /** Mounts into any Hono app: `office.route('/obligato', api.app)`. */
  readonly app: Hono;
  /** For everything that speaks `Request` and `Response`; for Express and Fastify through `@hono/node-server`. */
  readonly fetch: Hono['fetch'];
  /**
   * An address below the server's that signs its first reader in with a credential, within an hour: `/board/#code=…`. Undefined
   * where nobody signs in with a browser.
   */
  linkFor(credential: string): string | undefined;
  /** Ends the open streams of events. The engine stays: whoever made it closes it. */
  close(): void;
}

/**
 * Creates the API.
 *
 * @example
 * const api = createApi({ engine, auth: tokenAuth(new TokenFolder('data-tokens')) });
 * serve({ fetch: api.fetch, hostname: '127.0.0.1', port: 7311 }); // from @hono/node-server
 */
export function createApi(options: ApiOptions): Api {
  const { engine, archive, log = silentLog, addressOf = socketAddress, version = '1.0.0' } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const events = new EventLog(engine);
  const signIn = options.signIn && new SignIn(options.signIn, options.auth);
  const auth = signIn ? orBySession(options.auth, signIn.sessions) : options.auth;
  let document: object | undefined;
  const parts: ApiParts = {
    ...{ engine, events, archive, links: options.links, signIn },
    drafts: options.drafts ?? draftsInMemory(),
    ballots: options.ballots,
    messages: options.messages,
    checks: options.checks,
    metrics: createMetrics(engine),
    maxStreams: limits.maxStreams,
    streams: new AtOnce(limits.streamsPerCaller),
    transfers: new AtOnce(limits.transfersPerCaller),
    transferMilliseconds: limits.transferMilliseconds,
    assessments: new AtOnce(1),
    reformPage: options.reformPage,
    receipts: new Receipts(options.receiptKey),
    trial: options.trial ?? false,
    languages: options.languages ?? [],
    document: () => {
      document ??= openApiDocument(allRoutes, version, engine.domain.catalogue.obligations.values());
      return document;
    },
  };
  const shell: Shell = {
    ...{ parts, auth, limits, log, addressOf },
    requests: new RateLimiter({ perSecond: limits.requestsPerSecond, burst: limits.burst }),
    bytes: new RateLimiter({ perSecond: limits.bytesPerSecond, burst: limits.bytesPerSecond * 10 }),
    brought: new RateLimiter({ perSecond: limits.bytesBroughtPerDay / 86_400, burst: limits.bytesBroughtPerDay }),
    atOnce: new AtOnce(limits.requestsAtOnce),
    failures: new RateLimiter({ perSecond: 0.1, burst: limits.failuresBeforeWait }),
  };
  const app = mount(shell, options.board);
  return Object.freeze({
    app,
    fetch: app.fetch,
    linkFor: (credential) => signIn && `/board/#code=${signIn.links.codeFor(credential)}`,
    close: () => events.close(),
  } satisfies Api);
}

function mount(shell: Shell, board: BoardPages | undefined): Hono {
  const app = new Hono();
  app.use((context, next) => (hasDots(targetOf(context) ?? '') ? climbing(context) : next()));
  for (const route of allRoutes) app.on(route.method, honoPath(route), serveRoute(shell, route));
  for (const path of new Set(allRoutes.map(honoPath))) {
    const methods = allRoutes.filter((route) => honoPath(route) === path).map(({ method }) => method.toUpperCase());
    app.all(path, (context) => refuse(context, 'wrong-method', { allow: methods.join(', ') }));
  }
  if (board) mountBoard(app, board);
  app.notFound((context) => refuse(context, 'unknown'));
  app.onError((error, context) => {
    shell.log.error({ fault: error.name }, 'fault outside a route');
    return refuse(context, 'internal');
  });
  return app;
}

/** Before any route is asked: in words of this program alone. */
function refuse(context: Context, kind: ProblemKind, headers: Answer['headers'] = {}, detail?: Text): Response {
  const language = languagesFor(context.req.header('accept-language'));
  return respond(problem(kind, language, detail ? { detail } : {}, headers), 'none');
}

const climbing = async (context: Context) =>
  refuse(context, 'not-understood', {}, { en: 'A path has no “.” or “..” in it.', 'zh-CN': '路径中不得含“.”或“..”。' });

/** `/units/{unit}` → `/units/:unit`: an id goes into one segment, its slashes as %2F; an ending such as `.ics` is taken with it. */
const honoPath = ({ path }: Route) =>
  path.replace(/\{(\w+)\}(\.\w+)?/g, (_, name, ending) => (ending ? `:${name}{[^/]+\\${ending}}` : `:${name}`));

function socketAddress({ env }: Context): string {
  const { incoming } = (env ?? {}) as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'unknown';
}
