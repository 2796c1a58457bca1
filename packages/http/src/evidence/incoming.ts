/** A file on its way in: piece by piece, no faster than its sender may, no larger than is allowed, and whole. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sentencesIn } from '@obligato/core/internal';
import { tooLargeContent } from '@obligato/engine/store';
import { Refusal } from '../route/problem-details.ts';

export interface Incoming {
  /** Counts bytes against the caller; false while they have to wait. */
  spend(bytes: number): boolean;
  readonly signal: AbortSignal;
  /** What is allowed; as much as it may be when absent. */
  readonly maxBytes: number | undefined;
  /** How long the next piece may take. */
  readonly pieceMilliseconds: number;
}

/** The body of a request. Throws a `Refusal` for one that is packed, too large, breaks off, or stands still. */
export async function* incoming(
  request: Request,
  { spend, signal, maxBytes = Number.POSITIVE_INFINITY, pieceMilliseconds }: Incoming,
): AsyncGenerator<Uint8Array> {
  if ((request.headers.get('content-encoding') ?? 'identity') !== 'identity')
    throw new Refusal('wrong-media', {
      detail: { en: 'Send the file as it is, not compressed.', 'zh-CN': '请原样上传文件，不要压缩传输。' },
    });
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const pieces = request.body?.getReader();
  if (!pieces) return;
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await inTime(pieces.read(), pieceMilliseconds);
      if (done) return;
      spend(value.byteLength);
      bytes += value.byteLength;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      yield value;
      await turn(spend, signal);
    }
  } finally {
    // What is not wanted any more is not taken off the line either.
    await pieces.cancel().catch(() => undefined);
  }
}

/** Waits until the caller may go on: whoever sends much is slowed down, and not turned away in the middle. */
export async function turn(spend: (bytes: number) => boolean, signal: AbortSignal): Promise<void> {
  while (!spend(0)) await sleep(100, undefined, { signal }).catch(() => Promise.reject(brokenOff()));
}

async function inTime<T>(piece: Promise<T>, milliseconds: number): Promise<T> {
  const waiting = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: waiting.signal }).then(() => Promise.reject(stoodStill()));
  try {
    return await Promise.race([piece.catch(() => Promise.reject(brokenOff())), late]);
  } finally {
    late.catch(() => undefined);
    waiting.abort();
  }
}

function tooLarge(maxBytes: number): Refusal {
  const { code, problems } = tooLargeContent(maxBytes);
  const said = (language: 'en' | 'zh-CN') => problems.map((each) => sentencesIn(each, language)).join('');
  return new Refusal(
    'too-large',
    { code, detail: { en: said('en'), 'zh-CN': said('zh-CN') } },
    { connection: 'close' },
  );
}

/** Nobody may be there to read it. */
const brokenOff = () =>
  new Refusal(
    'not-understood',
    { detail: { en: 'The file broke off. Send it again.', 'zh-CN': '文件传输中断。请重新上传。' } },
    { connection: 'close' },
  );

const stoodStill = () =>
  new Refusal(
    'too-slow',
    { detail: { en: 'Nothing more of the file came. Send it again.', 'zh-CN': '文件传输停滞。请重新上传。' } },
    { connection: 'close' },
  );
