/** Who one is, and how one signs in and out. The proof of it lies in a cookie that no script can read. */
import type { Answers } from '@obligato/http';
import { ask, path } from './client.ts';

export type Me = Answers['Me'];
export type Grant = Me['grants'][number];

export interface WaysIn {
  readonly token: boolean;
  readonly password: boolean;
  /** Where one is sent to an identity provider. */
  readonly provider: string | null;
  readonly trial: boolean;
}

export interface OwnSession {
  readonly id: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly agent: string;
  readonly current: boolean;
}

export type Credentials =
  | { readonly token: string }
  /** Of a link that signs in once. */
  | { readonly code: string }
  | { readonly user: string; readonly password: string };

export const readMe = () => ask<Me>('/me');
export const readWaysIn = () => ask<WaysIn>('/sign-in');
export const signIn = (credentials: Credentials) => ask<Me>('/session', { method: 'POST', body: credentials });
export const signOut = () => ask<undefined>('/session', { method: 'DELETE' });
export const readSessions = () => ask<readonly OwnSession[]>('/sessions');
export const endSession = (id: string) => ask<undefined>(path`/sessions/${id}`, { method: 'DELETE' });
