/**
 * A link to subscribe to: phones and office suites send neither token nor password, so what lets them in stands in the path. It opens one
 * calendar and nothing else, for somebody who is named.
 */
import { localDay, rosterOn } from '@obligato/core';
import { type Engine, systemClock } from '@obligato/engine';
import type { Principal } from '../access/principal.ts';
import { type Caller, callerIn, requireUnitRecord } from '../access/require-cycle.ts';
import { standingOf, type TokenRecord } from '../auth/token.ts';
import { principalOf } from '../auth/token-auth.ts';
import { type TokenSource, tokenBehind } from '../auth/token-behind.ts';
import { Refusal } from '../route/problem-details.ts';

/** Whether a token is a link: it opens the calendar of that unit, and no other door. */
export const isFeedLink = (record: TokenRecord): record is TokenRecord & { readonly feedOf: string } =>
  record.feedOf !== undefined;

/**
 * The path of a link, with the language of its texts.
 *
 * @example
 * const { token } = await new TokenFolder('data-tokens').create({
 *   ...{ unit, role: 'member', member: 'l01', feedOf: unit, createdAt, expiresAt },
 * });
 * print(feedPath(token, 'zh-CN')); // after the address of the server
 */
export function feedPath(token: string, language: 'en' | 'zh-CN'): string {
  return `/feeds/${token}.ics?lang=${language}`;
}

/** Whom a link lets in, and how far they reach now. */
export interface Subscriber extends Caller {
  /** Whose calendar it is. */
  readonly unit: string;
}

/**
 * Throws a `Refusal`: 404 for what is no link, 410 for one that was revoked, or has expired, or whose holder has left the roster or may not
 * read it any more. Whoever does not know the secret is told nothing.
 */
export async function requireSubscriber(
  engine: Engine,
  links: TokenSource | undefined,
  token: string,
): Promise<Subscriber> {
  const record = links && (await tokenBehind(token, links));
  if (!record || !isFeedLink(record)) throw new Refusal('unknown');
  const principal = principalOf(record);
  const caller = callerIn({ engine, principal }, 'read-feed', record.feedOf);
  const isValid = standingOf(record, Date.now()) === 'valid';
  if (!isValid || !caller || !(await isOnRoster(engine, record.unit, principal))) throw ended();
  return { ...caller, unit: record.feedOf };
}

/** On the day on which it is asked. */
async function isOnRoster(engine: Engine, unit: string, { member }: Principal): Promise<boolean> {
  const { roster } = await requireUnitRecord(engine, unit);
  const today = localDay(systemClock(engine.domain.zone).now());
  return member !== undefined && rosterOn(roster, today).rows.has(member);
}

const ended = () =>
  new Refusal('ended', {
    detail: {
      en: 'This link was revoked or has expired, or its holder has left: ask whoever made it for another.',
      'zh-CN': '该订阅链接已吊销或过期，或持有人已离开；如需继续订阅，请向创建者索取新链接。',
    },
  });
