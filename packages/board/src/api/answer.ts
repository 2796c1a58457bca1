/** What comes back of a request: what was asked for, a reasoned refusal, or nothing because the line is broken. */
import type { Decision } from './decision.ts';

/** RFC 9457, with what Obligato adds. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly decision?: Decision;
}

export type Answer<T> =
  | {
      readonly kind: 'ok';
      readonly value: T;
      readonly etag: string | undefined;
      readonly unchanged?: true;
      /** Asked as of a past day: how many decisions have been recorded since. */
      readonly leftOut?: number;
    }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly etag: string | undefined }
  /** The session has ended: the sign-in stands over the page, and what was typed stays. */
  | { readonly kind: 'expired' }
  /** No answer came: the line is broken, or the server is away. */
  | { readonly kind: 'offline' };

/** `denied` of `urn:obligato:problem:denied`. */
export const kindOf = ({ type }: Problem): string => type.slice(type.lastIndexOf(':') + 1);
