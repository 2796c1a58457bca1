/** One request from beginning to end: who, how often, what, whether, then the work, and one line in the log. */
import { randomUUID } from 'node:crypto';
import type { IsOverdue } from '@obligato/core';
import type { Context } from 'hono';
import { withOffices } from '../access/offices.ts';
import { type Asked, onBehalf, requireActor } from '../access/on-behalf.ts';
import { changing, permissions } from '../access/permissions.ts';
import type { Grant, Principal } from '../access/principal.ts';
import { heldGrants } from '../access/reach/held-grants.ts';
import { reachOfProcess } from '../access/reach/reach-of-process.ts';
import { grantsFor, reachOf, treeToday, widest } from '../access/reach-of.ts';
import type { Presented } from '../auth/auth.ts';
import { compressed, mayCompress } from '../encoding/compressed.ts';
import { incoming } from '../evidence/incoming.ts';
import { logText } from '../log/api-log.ts';
import type { Shell } from '../shell.ts';
import type { Answer } from './answer.ts';
import type { AnyRequest, ConfidenceAsked, Route } from './define-route.ts';
import { languagesFor } from './language.ts';
import { Refusal } from './problem-details.ts';
import { isFault, problemOfError } from './problem-of-error.ts';
import { readBody } from './read-body.ts';
import { readInput } from './read-input.ts';
import { presentedBy, recognise, tooManyAtOnce, tooOften } from './recognise.ts';
import { respond } from './respond.ts';

/** What is noted of a request: nothing that its sender could have written freely. */
interface Note {
  readonly request: string;
  readonly route: string;
  principal?: string;
  unit?: string;
}

/** What is said in confidence leaves no trace beside the record: neither a line, nor a count that grows at the moment. */
interface Confidence {
  isConfidential: boolean;
}

export function serveRoute(shell: Shell, route: Route): (context: Context) => Promise<Response> {
  return async (context) => {
    const started = performance.now();
    const { signal } = context.req.raw;
    const isOverdue = () => signal.aborted || performance.now() - started > shell.limits.workMilliseconds;
    const note: Note = { request: requestIdOf(context), route: route.name };
    const confidence: Confidence = { isConfidential: route.isConfidential === true };
    const language = languagesFor(context.req.header('accept-language'), shell.parts.languages);
    let answer: Answer;
    try {
      answer = await inTime(
        answerTo(shell, route, context, { note, confidence, isOverdue }),
        route.takesContent ? shell.limits.transferMilliseconds : shell.limits.answerMilliseconds,
      );
    } catch (error) {
      answer = problemOfError(error, language, note.request);
      const { request, route: name } = note;
      const noted = confidence.isConfidential ? { request, route: name } : note;
      if (isFault(error)) shell.log.error({ ...noted, fault: faultOf(error) }, 'fault');
    }
    // Nobody reads what there is to a question about the headers alone.
    if (context.req.method === 'HEAD' && answer.body instanceof ReadableStream) await answer.body.cancel();
    const sent = mayCompress(route) ? await compressed(answer, context.req.header('accept-encoding')) : answer;
    if (confidence.isConfidential) return respond(sent, note.request);
    const seconds = (performance.now() - started) / 1000;
    shell.parts.metrics.request(route.name, answer.status, seconds);
    const about = isNamed(route, answer) ? note : { ...note, principal: undefined };
    shell.log.info({ ...about, status: answer.status, ms: Math.round(seconds * 1000) }, 'request');
    return respond(sent, note.request);
  };
}

/** Who changed something, or was refused. Whoever merely reads is not followed: what they say next in confidence would be theirs. */
const isNamed = ({ action }: Route, { status }: Answer) =>
  status >= 400 || (action !== 'public' && action !== 'signed-in' && changing.has(action));

interface Serving {
  readonly note: Note;
  readonly confidence: Confidence;
  readonly isOverdue: IsOverdue;
}

async function answerTo(shell: Shell, route: Route, context: Context, serving: Serving): Promise<Answer> {
  const presented = presentedBy(context.req.raw, route);
  const address = shell.addressOf(context);
  const recognised = route.action === 'public' ? undefined : await recognise(shell, presented, address);
  const caller = recognised?.id ?? `address:${address}`;
  if (recognised && route.isConfidential === undefined) serving.note.principal = logText(recognised.id);
  const seconds = shell.requests.take(caller) || shell.bytes.wait(caller);
  if (seconds > 0) throw tooOften(seconds);
  const leave = shell.atOnce.begin(caller);
  if (!leave) throw tooManyAtOnce();
  try {
    const standing: Standing = {};
    const answer = await work(shell, route, context, { ...serving, recognised, caller, presented, address, standing });
    if (typeof answer.body === 'string') shell.bytes.spend(caller, Buffer.byteLength(answer.body));
    // When a session was used is written down: not for what is said in confidence.
    if (!standing.grants || serving.confidence.isConfidential) return answer;
    const cookie = await shell.parts.signIn?.sessions.goOn(presented, standing.grants);
    return cookie === undefined ? answer : { ...answer, headers: { 'set-cookie': cookie, ...answer.headers } };
  } finally {
    leave();
  }
}

/** What the caller may do today, their deputies' offices with it; unknown of whoever a portal asks for. */
interface Standing {
  grants?: readonly Grant[];
}

interface Recognised extends Serving {
  readonly standing: Standing;
  readonly recognised: Principal | undefined;
  /** Whose limits count. */
  readonly caller: string;
  readonly presented: Presented;
  readonly address: string;
}

async function work(shell: Shell, route: Route, context: Context, serving: Recognised): Promise<Answer> {
  const { note, isOverdue, recognised, caller, presented, address } = serving;
  const { engine } = shell.parts;
  const params = readInput('not-understood', 'path', route.params, context.req.param());
  const unit = route.unitOf?.(params);
  const came = (bytes: number) => shell.bytes.spend(caller, bytes);
  const read = async () =>
    route.takesContent ? undefined : readBody(context.req.raw, shell.limits.maxBodyBytes, came);
  // Where its body tells what is confidential it is read first: whoever is refused before is not to be noted either.
  const sentFirst = recognised && (await keepConfidence(route, { engine, params, read }, serving));
  const query = readInput('not-understood', 'query', route.query, context.req.query());
  const header = context.req.header('on-behalf-of');
  const again: AnyRequest['recogniseAgain'] = async (of) => {
    const now = await shell.auth.identify(presented);
    return typeof now !== 'string' && now.id === caller ? stillOnBehalf(now, { engine, header, unit: of }) : undefined;
  };
  const spend = (bytes: number) => {
    shell.bytes.spend(caller, bytes);
    return shell.bytes.wait(caller) === 0;
  };
  const request = {
    ...shell.parts,
    ...{ params, query, isOverdue, address },
    language: languagesFor(context.req.header('accept-language'), shell.parts.languages),
    header: (name: string) => context.req.header(name),
    signal: context.req.raw.signal,
    spend,
    content: (maxBytes: number | undefined) => {
      const seconds = shell.brought.wait(caller);
      if (seconds > 0) throw tooOften(seconds);
      return incoming(context.req.raw, {
        spend: (bytes) => {
          shell.brought.spend(caller, bytes);
          return spend(bytes);
        },
        ...{ signal: context.req.raw.signal, maxBytes, pieceMilliseconds: shell.limits.answerMilliseconds },
      });
    },
    recogniseAgain: again,
  };
  if (!recognised || route.action === 'public') {
    const body = route.body && readInput('invalid', 'body', route.body, await read());
    return route.handle({ ...request, body, principal: nobody, reach: 'mine', grants: [] });
  }

  const principal = await withOffices(await onBehalf(recognised, { engine, header, unit }), engine);
  if (header === undefined) serving.standing.grants = principal.grants;
  if (route.action === 'signed-in') {
    const body = route.body && readInput('invalid', 'body', route.body, sentFirst ?? (await read()));
    return route.handle({ ...request, body, principal, reach: 'mine', grants: principal.grants });
  }
  const tree = treeToday(engine);
  const { action } = route;
  const held = await heldGrants({ engine, principal }, action, route.cycleOf?.(params));
  const reach = route.isOfProcess
    ? reachOfProcess(tree, principal, action)
    : widest([reachOf(tree, principal, action, unit), ...held.map(({ role }) => permissions[role].child[action])]);
  if (!reach) {
    throw new Refusal('forbidden', {
      detail: { en: `Another role is needed: ${route.action}.`, 'zh-CN': `须有相应角色：${route.action}。` },
    });
  }
  requireActor(principal, route.action);
  if (unit !== undefined) note.unit = unit;
  const body = route.body && readInput('invalid', 'body', route.body, sentFirst ?? (await read()));
  const grants = [...grantsFor(tree, principal, route.action, unit), ...held];
  return route.handle({ ...request, body, principal, reach, grants });
}

const nobody: Principal = Object.freeze({ id: 'nobody', member: undefined, grants: Object.freeze([]) });

/**
 * Whoever is refused is noted only once it is known that nothing of it is confidential; what cannot be told may be. The body, where it
 * had to be read for that.
 */
async function keepConfidence(
  { isConfidential }: Route,
  { engine, params, read }: Pick<ConfidenceAsked, 'engine'> & { params: unknown; read(): Promise<unknown> },
  { confidence, note, recognised }: Recognised,
): Promise<unknown> {
  if (typeof isConfidential !== 'function') return undefined;
  confidence.isConfidential = true;
  let sent: unknown;
  try {
    sent = await read();
    return sent;
  } finally {
    confidence.isConfidential = await isConfidential({ engine, params, sent });
    if (recognised && !confidence.isConfidential) note.principal = logText(recognised.id);
  }
}

/** Undefined where they would be refused by now. */
async function stillOnBehalf(principal: Principal, asked: Asked): Promise<Principal | undefined> {
  try {
    return await withOffices(await onBehalf(principal, asked), asked.engine);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** A caller may give the request a name of its own, as long as it cannot be anything but a name. */
function requestIdOf(context: Context): string {
  const given = context.req.header('x-request-id') ?? '';
  return /^[A-Za-z0-9_-]{1,64}$/.test(given) ? given : randomUUID();
}

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const detail = {
      en: 'It may still be done: ask again, with the same Idempotency-Key.',
      'zh-CN': '该请求仍可能完成：请以同一 `Idempotency-Key` 再次提交。',
    };
    timer = setTimeout(() => reject(new Refusal('too-slow', { detail }, { connection: 'close' })), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const faultOf = (error: unknown) =>
  error instanceof Error
    ? { name: logText(error.name), message: logText(error.message), stack: logText(error.stack ?? '') }
    : { message: logText(String(error)) };
