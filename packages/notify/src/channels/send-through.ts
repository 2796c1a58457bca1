/** Sends what is ready through one channel, as fast as its receiver takes it; one that is down is left alone, and holds up nobody else. */
import type { Timestamp } from '@obligato/core';
import type { SpoolRecord } from '../spool/spool-record.ts';
import type { OpenMessage } from '../telling/message.ts';
import type { Channel, Letter, Outcome } from './channel.ts';
import type { RateLimiter } from './rate-limit.ts';

export interface Sending {
  readonly channel: Channel;
  readonly limiter: RateLimiter;
  /** Ready now, the most urgent first. */
  readonly messages: readonly OpenMessage[];
  /** Asked when its turn comes: thousands need not be in words at once. Undefined for whom the channel does not reach any more. */
  readonly compose: (message: OpenMessage) => Promise<Letter | undefined>;
  readonly write: (records: readonly SpoolRecord[]) => Promise<void>;
  readonly now: () => Timestamp;
  /** Nothing more is begun. */
  readonly isStopping: () => boolean;
}

export interface Sent {
  readonly told: number;
  readonly failed: readonly { readonly key: string; readonly because: string; readonly isDead: boolean }[];
  /** Why it was left alone. */
  readonly down?: string;
}

/** After so many failures a message is laid aside for somebody to look at. */
export const triesBeforeDead = 8;

/** A limit by the second is waited for; one by the minute is left to the next time. */
const mostPatienceMilliseconds = 2000;

export async function sendThrough(sending: Sending): Promise<Sent> {
  const { channel, messages, isStopping } = sending;
  const queue = messages.values();
  const sum = { told: 0, failed: [] as Sent['failed'][number][], down: undefined as string | undefined };
  const work = async () => {
    for (const message of queue) {
      if (isStopping() || sum.down !== undefined || !(await mayGo(sending))) return;
      const outcome = await sendOne(sending, message);
      if (outcome.is === 'told') sum.told += 1;
      else if (outcome.is === 'down') sum.down ??= outcome.because;
      else sum.failed.push({ key: message.key, because: outcome.because, isDead: isLast(message, outcome) });
    }
  };
  await Promise.all(Array.from({ length: channel.atOnce }, work));
  const { told, failed, down } = sum;
  return { told, failed, ...(down === undefined ? {} : { down }) };
}

async function mayGo({ limiter }: Sending): Promise<boolean> {
  const wait = limiter.waitAt(Date.now());
  if (wait > mostPatienceMilliseconds) return false;
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  limiter.note(Date.now());
  return true;
}

async function sendOne(sending: Sending, message: OpenMessage): Promise<Outcome> {
  const { channel, compose, write, now } = sending;
  const letter = await compose(message);
  const outcome = letter ? await channel.send(letter) : unreachable;
  const record = recordOf(message, outcome, now());
  if (record) await write([record]);
  return outcome;
}

const unreachable: Outcome = { is: 'refused', because: 'there is no address any more' };

const isLast = ({ tries }: OpenMessage, { is }: Outcome) => is === 'refused' || tries + 1 >= triesBeforeDead;

/** Where the channel is down, nothing is held against the message. */
function recordOf(message: OpenMessage, outcome: Outcome, at: Timestamp): SpoolRecord | undefined {
  const { key, tries } = message;
  if (outcome.is === 'told') return { does: 'tell', key, at };
  if (outcome.is === 'down') return undefined;
  const { because } = outcome;
  if (isLast(message, outcome)) return { does: 'die', key, because, at };
  return { does: 'fail', key, because, retryAt: afterMinutes(at, 5 * 2 ** tries) };
}

/** Kept in UTC: nobody reads it as a local day. */
export const afterMinutes = (at: Timestamp, minutes: number): Timestamp =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();
