/** What is learnt of a content while it passes by: its hash, its size and its type, and whether it may be kept. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { contentType, headBytes } from './content-type.ts';
import type { EvidenceLimits } from './evidence-limits.ts';
import { emptyContent, tooLargeContent, typeNotAllowed } from './evidence-problem.ts';
import type { KeptContent } from './evidence-store.ts';

/** SHA-256 as it is fed; that of the platform is many times faster. */
export interface Hashing {
  update(bytes: Uint8Array): unknown;
  /** 64 hex digits. */
  end(): string;
}

const inScript = (): Hashing => {
  const hash = sha256.create();
  return { update: (bytes) => hash.update(bytes), end: () => bytesToHex(hash.digest()) };
};

/**
 * Refuses as early as it can: the size at the byte that is too much, the type before anything is kept for good.
 *
 * @example
 * const meter = new ContentMeter({ maxBytes: 1000, types: ['text/plain'] });
 * meter.take(new TextEncoder().encode('minutes'));
 * meter.end().type // → 'text/plain'
 */
export class ContentMeter {
  readonly #limits: EvidenceLimits;
  readonly #hashing: Hashing;
  readonly #head: Uint8Array[] = [];
  #bytes = 0;

  constructor(limits: EvidenceLimits, hashing: Hashing = inScript()) {
    this.#limits = limits;
    this.#hashing = hashing;
  }

  /** Throws `OBLIGATO_EVIDENCE` for a byte too many. */
  take(chunk: Uint8Array): void {
    // A copy: whoever hands it over may use its memory again.
    if (this.#bytes < headBytes) this.#head.push(chunk.slice(0, headBytes - this.#bytes));
    this.#bytes += chunk.byteLength;
    if (this.#bytes > this.#limits.maxBytes) throw tooLargeContent(this.#limits.maxBytes);
    this.#hashing.update(chunk);
  }

  /** Throws `OBLIGATO_EVIDENCE` for nothing at all, and for a type that is not allowed. */
  end(): KeptContent {
    if (this.#bytes === 0) throw emptyContent();
    const type = contentType(joined(this.#head));
    const { types } = this.#limits;
    if (!types.includes(type)) throw typeNotAllowed(type, types);
    return { sha256: this.#hashing.end(), bytes: this.#bytes, type };
  }
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}
