/** A file on its way out: piece by piece, as fast as it is taken, and never to its end where it is another by now. */
import { createHash } from 'node:crypto';
import type { EvidenceFile } from '@obligato/core/internal';
import { storeCorrupt } from '@obligato/files';
import { turn } from './incoming.ts';

export interface Outgoing {
  /** Counts bytes against the caller; false while they have to wait. */
  spend(bytes: number): boolean;
  readonly signal: AbortSignal;
  /** How long it may take as a whole. */
  readonly milliseconds: number;
  /** It is over, however it ended. */
  ended(): void;
}

export function outgoing(
  content: AsyncIterable<Uint8Array>,
  sha256: string,
  { spend, signal, milliseconds, ended }: Outgoing,
): ReadableStream<Uint8Array> {
  const pieces = asItWas(content, sha256)[Symbol.asyncIterator]();
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(timer);
    ended();
  };
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        // Whoever takes nothing holds the file open no longer than that.
        timer = setTimeout(() => {
          controller.error(new Error('the file was not taken in time'));
          void pieces.return?.(undefined);
          end();
        }, milliseconds);
      },
      pull: async (controller) => {
        try {
          await turn(spend, signal);
          const { done, value } = await pieces.next();
          if (done) {
            controller.close();
            end();
            return;
          }
          spend(value.byteLength);
          controller.enqueue(value);
        } catch (error) {
          end();
          throw error;
        }
      },
      cancel: async () => {
        await pieces.return?.(undefined);
        end();
      },
    },
    { highWaterMark: 0 },
  );
}

/** The last piece is held back until the hash is known: whoever has all of it has what was attached. */
async function* asItWas(content: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | undefined;
  for await (const piece of content) {
    hash.update(piece);
    if (held) yield held;
    held = piece;
  }
  if (hash.digest('hex') !== sha256) throw changed(sha256);
  if (held) yield held;
}

const changed = (sha256: string) =>
  storeCorrupt(
    sha256,
    { en: 'is not the file that was attached any more', 'zh-CN': '已不是当时所附的文件' },
    { en: 'Put it back from a backup', 'zh-CN': '请从备份恢复' },
  );

/**
 * What a browser is told of a file: to save it under its name, and to run nothing of it, whatever it takes it for.
 *
 * @example
 * savedAs({ name: '会议记录.pdf', bytes: 1200 })['content-disposition'] // → `attachment; filename="____.pdf"; filename*=UTF-8''…`
 */
export function savedAs({ name, bytes }: Pick<EvidenceFile, 'name' | 'bytes'>): Readonly<Record<string, string>> {
  const plain = name.replace(/[^\x20-\x7e]|["%\\/]/g, '_');
  const coded = encodeURIComponent(name.replace(/\p{Surrogate}/gu, '_')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${coded}`,
    'content-length': String(bytes),
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
  };
}
