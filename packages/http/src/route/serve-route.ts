/** One request from beginning to end: who, how often, what, whether, then the work, and one line in the log. */
import { randomUUID } from 'node:crypto';
import type { IsOverdue } from '@obligato/core';
import type { Context } from 'hono';
import { onBehalf, requireActor } from '../access/on-behalf.ts';
import { changing } from '../access/permissions.ts';
import { reachOf } from '../access/reach-of.ts';
import { reachOfProcess } from '../access/reach-of-process.ts';
import { logText } from '../log/api-log.ts';
import type { Shell } from '../shell.ts';
import type { Answer } from './answer.ts';
import type { AnyRequest, Route } from './define-route.ts';
import { languageOf } from './language.ts';
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
    const confidence: Confidence = { isConfidential: route.isConfidential ?? false };
    const language = languageOf(context.req.header('accept-language'));
    let answer: Answer;
    try {
      answer = await inTime(
        answerTo(shell, route, context, { note, confidence, isOverdue }),
        shell.limits.answerMilliseconds,
      );
    } catch (error) {
      answer = problemOfError(error, language, note.request);
      const { request, route: name } = note;
      const noted = confidence.isConfidential ? { request, route: name } : note;
      if (isFault(error)) shell.log.error({ ...noted, fault: faultOf(error) }, 'fault');
    }
    if (confidence.isConfidential) return respond(answer, note.request);
    const seconds = (performance.now() - started) / 1000;
    shell.parts.metrics.request(route.name, answer.status, seconds);
    const about = isNamed(route, answer) ? note : { ...note, principal: undefined };
    shell.log.info({ ...about, status: answer.status, ms: Math.round(seconds * 1000) }, 'request');
    return respond(answer, note.request);
  };
}

/** Who changed something, or was refused. Whoever merely reads is not followed: what they say next in confidence would be theirs. */
const isNamed = ({ action }: Route, { status }: Answer) =>
  status >= 400 || (action !== 'public' && changing.has(action));

async function answerTo(
  shell: Shell,
  route: Route,
  context: Context,
  {
    note,
    confidence,
    isOverdue,
  }: { readonly note: Note; readonly confidence: Confidence; readonly isOverdue: IsOverdue },
): Promise<Answer> {
  const { parts, limits } = shell;
  const { raw } = context.req;
  const address = shell.addressOf(context);
  const presented = presentedBy(raw, route);
  const recognised = route.action === 'public' ? undefined : await recognise(shell, presented, address);
  const principal = recognised && onBehalf(recognised, context.req.header('on-behalf-of'));
  if (principal) note.principal = logText(principal.id);
  const caller = principal?.id ?? `address:${address}`;
  const seconds = shell.requests.take(caller) || shell.bytes.wait(caller);
  if (seconds > 0) throw tooOften(seconds);
  const leave = shell.atOnce.begin(caller);
  if (!leave) throw tooManyAtOnce();
  try {
    const answer = await work();
    if (typeof answer.body === 'string') shell.bytes.spend(caller, answer.body.length);
    return answer;
  } finally {
    leave();
  }

  async function work(): Promise<Answer> {
    const inConfidence = () => {
      confidence.isConfidential = true;
    };
    const keeping = { isOverdue, inConfidence };
    const params = readInput('not-understood', 'path', route.params, context.req.param());
    const query = readInput('not-understood', 'query', route.query, context.req.query());
    const unit = route.unitOf?.(params);
    const nobody = { id: 'nobody', member: undefined, grants: [] };
    if (principal && route.action !== 'public') {
      const { organisation } = parts.engine.domain;
      const reach = route.isOfProcess
        ? reachOfProcess(organisation, principal, route.action)
        : reachOf(organisation, principal, route.action, unit);
      if (!reach)
        throw new Refusal('forbidden', {
          detail: { en: `Another role is needed: ${route.action}.`, 'zh-CN': `须有相应角色：${route.action}。` },
        });
      requireActor(principal, route.action);
      if (unit !== undefined) note.unit = unit;
      const came = (bytes: number) => shell.bytes.spend(caller, bytes);
      const sent = route.body && (await readBody(raw, limits.maxBodyBytes, came));
      const body = route.body && readInput('invalid', 'body', route.body, sent);
      return route.handle(requestOf(shell, context, { params, query, body, principal, reach, presented, ...keeping }));
    }
    return route.handle(
      requestOf(shell, context, {
        params,
        query,
        body: undefined,
        principal: nobody,
        reach: 'mine',
        presented,
        ...keeping,
      }),
    );
  }
}

function requestOf(
  shell: Shell,
  context: Context,
  read: Pick<AnyRequest, 'params' | 'query' | 'body' | 'principal' | 'reach' | 'isOverdue' | 'inConfidence'> & {
    readonly presented: ReturnType<typeof presentedBy>;
  },
): AnyRequest {
  const { presented, ...rest } = read;
  return {
    ...shell.parts,
    ...rest,
    language: languageOf(context.req.header('accept-language')),
    header: (name) => context.req.header(name),
    signal: context.req.raw.signal,
    isStillWelcome: async () => {
      const now = await shell.auth.identify(presented);
      return typeof now !== 'string' && now.id === rest.principal.id;
    },
  };
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
    timer = setTimeout(() => reject(new Refusal('too-slow', { detail })), milliseconds);
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
