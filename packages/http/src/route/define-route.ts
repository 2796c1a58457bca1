/** A route as data: from it come the handler, the check of who may, and its page in the OpenAPI document. */
import type { IsOverdue, Reading } from '@obligato/core';
import type { Engine } from '@obligato/engine';
import type { z } from 'zod';
import type { Action, Reach } from '../access/permissions.ts';
import type { Grant, Principal } from '../access/principal.ts';
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
  /** Through which of their grants they do it there. */
  readonly grants: readonly Grant[];
  readonly language: Reading;
  header(name: string): string | undefined;
  /** Where the request came from, for limits. */
  readonly address: string;
  /** Whether the time for this request is over, or the caller went away. */
  readonly isOverdue: IsOverdue;
  /** The caller went away. */
  readonly signal: AbortSignal;
  /** Counts what is sent on a stream against the caller; false when they have had as much as they may for now. */
  spend(bytes: number): boolean;
  /** The body as it comes, where the route takes content; no more of it than so many bytes. */
  content(maxBytes: number | undefined): AsyncIterable<Uint8Array>;
  /** Who the caller is by now, for one unit or for all; undefined when they would not be let in any more. Asked while a stream is open. */
  recogniseAgain(unit?: string): Promise<Principal | undefined>;
}

export interface AnswerPage {
  readonly description: string;
  /** JSON unless `type` says otherwise; absent for an empty body. */
  readonly schema?: z.ZodType;
  readonly type?: string;
  /** Types in which it can be asked for besides. */
  readonly alsoTypes?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** What such an answer looks like; put together from its schema where that is enough. */
  readonly example?: unknown;
}

export interface ConfidenceAsked<Params = unknown> {
  readonly engine: Engine;
  readonly params: Params;
  /** The body as it came, not validated; undefined where it is no JSON. */
  readonly sent: unknown;
}

export interface RouteDefinition<Params, Query, Body> {
  /** Its operation id: `attemptEvent`. */
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As OpenAPI writes it: `/units/{unit}`. */
  readonly path: string;
  readonly summary: string;
  /**
   * What the caller has to be allowed to do; `public` needs no caller, and `signed-in` is for whoever is recognised: about
   * themselves, or about what every unit has alike.
   */
  readonly action: Action | 'public' | 'signed-in';
  readonly params: z.ZodType<Params>;
  readonly query: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** The body is a file: not read beforehand, and never held. */
  readonly takesContent?: boolean;
  /** Request headers, each with what it is for. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A calendar program may present a token as a password. */
  readonly acceptsPassword?: boolean;
  readonly answers: Readonly<Record<number, AnswerPage>>;
  /** Problems beyond those that every route may answer with. */
  readonly problems?: readonly ProblemKind[];
  /**
   * Whatever comes of a request, nothing is noted of it: not who sent it, nor when. A function is asked before anybody is refused.
   */
  readonly isConfidential?: boolean | ((asked: ConfidenceAsked<Params>) => Promise<boolean>);
  /** Whether what it answers may be compressed; when absent, where only whoever may read it gets it. */
  readonly isOpen?: boolean;
  /** It is about the process: for whoever stands above every unit. */
  readonly isOfProcess?: boolean;
  /** The unit that the request is about; absent for a route that is about none in particular. */
  unitOf?(params: NoInfer<Params>): string | undefined;
  /** The cycle that the request is about, and nothing else of its unit: whoever holds it from afar is let in to it. */
  cycleOf?(params: NoInfer<Params>): string;
  handle(request: ApiRequest<Params, Query, Body>): Promise<Answer>;
}

export type Route = RouteDefinition<unknown, unknown, unknown>;
export type AnyRequest = ApiRequest<unknown, unknown, unknown>;

/** Declares a route; its types are known to its handler alone. */
export function defineRoute<Params, Query, Body>(definition: RouteDefinition<Params, Query, Body>): Route {
  return Object.freeze(definition) as unknown as Route;
}
