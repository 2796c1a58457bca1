/** What stands around every route: who is let in, how often, how long, and what is noted of it. */
import type { Context } from 'hono';
import type { ApiParts } from './api-parts.ts';
import type { Auth } from './auth/auth.ts';
import type { AtOnce } from './limits/at-once.ts';
import type { Limits } from './limits/limits.ts';
import type { RateLimiter } from './limits/rate-limiter.ts';
import type { ApiLog } from './log/api-log.ts';

export interface Shell {
  readonly parts: ApiParts;
  readonly auth: Auth;
  readonly limits: Limits;
  readonly requests: RateLimiter;
  /** Bytes sent and answered, by caller. */
  readonly bytes: RateLimiter;
  /** Bytes of files brought, by caller. */
  readonly brought: RateLimiter;
  /** Requests that are worked on, by caller. */
  readonly atOnce: AtOnce;
  /** Wrong credentials, by address. */
  readonly failures: RateLimiter;
  readonly log: ApiLog;
  addressOf(context: Context): string;
}
