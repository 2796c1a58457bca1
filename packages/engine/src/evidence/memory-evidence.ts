/** Evidence that is forgotten with its process: for tests, and for whoever tries things out. */
import type { Day } from '@obligato/core';
import { ContentMeter, joined } from './content-meter.ts';
import { defaultEvidenceLimits, type EvidenceLimits } from './evidence-limits.ts';
import type { DisposedContent, EvidenceStore, KeptContent, ListedContent } from './evidence-store.ts';

interface Held {
  readonly kept: KeptContent;
  readonly content: Uint8Array;
  heldOn: Day;
}

/**
 * Holds what it is given in memory, whole.
 *
 * @example
 * const evidence = new MemoryEvidence();
 * const engine = await createEngine({ units, plugins: {}, evidence });
 */
export class MemoryEvidence implements EvidenceStore {
  readonly limits: EvidenceLimits;
  readonly #held = new Map<string, Held>();
  readonly #disposed = new Map<string, DisposedContent>();

  constructor(limits: Partial<EvidenceLimits> = {}) {
    this.limits = { ...defaultEvidenceLimits, ...limits };
  }

  async put(content: AsyncIterable<Uint8Array>): Promise<KeptContent> {
    const meter = new ContentMeter(this.limits);
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) {
      meter.take(chunk);
      chunks.push(chunk.slice());
    }
    const kept = meter.end();
    this.#disposed.delete(kept.sha256);
    this.#held.set(kept.sha256, { kept, content: joined(chunks), heldOn: today() });
    return kept;
  }

  async hold(sha256: string): Promise<KeptContent | undefined> {
    const held = this.#held.get(sha256);
    if (held) held.heldOn = today();
    return held?.kept;
  }

  async open(sha256: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const held = this.#held.get(sha256);
    return held && inOnePiece(held.content);
  }

  async disposalOf(sha256: string): Promise<DisposedContent | undefined> {
    return this.#disposed.get(sha256);
  }

  async *list(): AsyncIterable<ListedContent> {
    for (const [sha256, { kept, heldOn }] of this.#held) yield { sha256, bytes: kept.bytes, heldOn };
  }

  async dispose(sha256: string, why: DisposedContent): Promise<void> {
    this.#held.delete(sha256);
    this.#disposed.set(sha256, why);
  }

  async sweep(sha256: string, before: Day): Promise<boolean> {
    const held = this.#held.get(sha256);
    return held !== undefined && held.heldOn < before && this.#held.delete(sha256);
  }
}

const today = (): Day => new Date().toISOString().slice(0, 10);

async function* inOnePiece(content: Uint8Array): AsyncIterable<Uint8Array> {
  yield content;
}
