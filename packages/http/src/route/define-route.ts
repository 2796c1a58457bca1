/** A route as data: from it come the handler, the check of who may, and its page in the OpenAPI document. */
import type { IsOverdue, Language } from '@obligato/core';
import type { z } from 'zod';
import type { Action, Reach } from '../access/permissions.ts';
import type { Principal } from '../access/principal.ts';
import type { ApiParts } from '../api-parts.ts';
import type { Answer } from './answer.ts';
import type { ProblemKind } from './problem-details.ts';

/** What a handler is given: everything read, checked and allowed. */
export interface ApiRequest<Params, Query, Body> extends ApiParts {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly principal: Principal;
  /** How far the caller reaches in the unit at hand. */
  readonly reach: Reach;
  readonly language: Language;
  header(name: string): string | undefined;
  /** Whether the time for this request is over, or the caller went away. */
  readonly isOverdue: IsOverdue;
  /** The caller went away. */
  readonly signal: AbortSignal;
  /** What is said in this request is said in confidence: nothing is noted of it. */
  inConfidence(): void;
  /** Whether the caller would still be let in: asked while a stream is open. */
  isStillWelcome(): Promise<boolean>;
}

export interface AnswerPage {
  readonly description: string;
  /** JSON unless `type` says otherwise; absent for an empty body. */
  readonly schema?: z.ZodType;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RouteDefinition<Params, Query, Body> {
  /** Its operation id: `attemptEvent`. */
  readonly name: string;
  readonly method: 'get' | 'post' | 'put';
  /** As OpenAPI writes it: `/units/{unit}`. */
  readonly path: string;
  readonly summary: string;
  /** What the caller has to be allowed to do; `public` needs no caller. */
  readonly action: Action | 'public';
  readonly params: z.ZodType<Params>;
  readonly query: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** Request headers, each with what it is for. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A calendar program may present a token as a password. */
  readonly acceptsPassword?: boolean;
  readonly answers: Readonly<Record<number, AnswerPage>>;
  /** Problems beyond those that every route may answer with. */
  readonly problems?: readonly ProblemKind[];
  /** Whatever comes of a request, nothing is noted of it: not who sent it, nor when. */
  readonly isConfidential?: boolean;
  /** It is about the process: for whoever stands above every unit. */
  readonly isOfProcess?: boolean;
  /** The unit that the request is about; absent for a route that is about none in particular. */
  unitOf?(params: Params): string | undefined;
  handle(request: ApiRequest<Params, Query, Body>): Promise<Answer>;
}

export type Route = RouteDefinition<unknown, unknown, unknown>;
export type AnyRequest = ApiRequest<unknown, unknown, unknown>;

/** Declares a route; its types are known to its handler alone. */
export function defineRoute<Params, Query, Body>(definition: RouteDefinition<Params, Query, Body>): Route {
  return Object.freeze(definition) as unknown as Route;
}
