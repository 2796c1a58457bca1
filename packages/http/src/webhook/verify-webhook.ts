/** For receivers: is a webhook from whom it says, is it fresh, and has it not come before? */
import { timingSafeEqual } from 'node:crypto';
import { signWebhook } from './webhook-signature.ts';

export interface ReceivedWebhook {
  /** Header names in lower case, as Node gives them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The bytes as they came: parsing and writing JSON again would change them. */
  readonly body: string | Uint8Array;
}

export interface VerifyOptions {
  /** Several while a secret is being exchanged. */
  readonly secrets: readonly string[];
  /** How old, or how far ahead, a message may be. 300 seconds. */
  readonly toleranceSeconds?: number;
  /** Remembers an id and answers whether it was there: what was sent again by somebody else is told apart. */
  readonly isSeen?: (id: string) => boolean | Promise<boolean>;
  readonly now?: () => number;
}

export type WebhookVerdict =
  | { readonly holds: true; readonly id: string }
  | { readonly holds: false; readonly because: 'headers' | 'time' | 'signature' | 'replay' };

/**
 * The signature is looked at before the id is remembered: a forged message must not use up a real one's id.
 *
 * @example
 * const verdict = await verifyWebhook({ headers: request.headers, body }, { secrets: [secret] });
 * if (!verdict.holds) response.writeHead(401).end();
 */
export async function verifyWebhook(received: ReceivedWebhook, options: VerifyOptions): Promise<WebhookVerdict> {
  const { secrets, toleranceSeconds = 300, isSeen, now = Date.now } = options;
  const header = (name: string) => String(received.headers[name] ?? '');
  const id = header('webhook-id');
  const timestamp = /^\d{1,12}$/.test(header('webhook-timestamp')) ? Number(header('webhook-timestamp')) : Number.NaN;
  const given = header('webhook-signature').split(' ').slice(0, 10);
  if (!/^[\w-]{1,100}$/.test(id) || Number.isNaN(timestamp)) return { holds: false, because: 'headers' };
  if (Math.abs(now() / 1000 - timestamp) > toleranceSeconds) return { holds: false, because: 'time' };
  const body = typeof received.body === 'string' ? received.body : Buffer.from(received.body).toString('utf8');
  const expected = secrets.map((secret) => signWebhook(secret, { id, timestamp, body }));
  const matches = expected.map((right) => given.some((each) => isSame(each, right))).includes(true);
  if (!matches) return { holds: false, because: 'signature' };
  if (await isSeen?.(id)) return { holds: false, because: 'replay' };
  return { holds: true, id };
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
