/** Where the content of evidence is kept: under its hash, beside the records, which name it. */
import type { Day, Timestamp } from '@obligato/core';
import type { EvidenceLimits } from './evidence-limits.ts';

/** What was taken in. */
export interface KeptContent {
  /** 64 hex digits. */
  readonly sha256: string;
  readonly bytes: number;
  /** What the content is, found by looking at it: `application/pdf`. */
  readonly type: string;
}

/** Content that is there, as far as a listing tells it. */
export interface ListedContent {
  readonly sha256: string;
  readonly bytes: number;
  /** The day, in UTC, on which it was last put or held. */
  readonly heldOn: Day;
}

/** Why content is gone: it was disposed of with a cycle of the archive. */
export interface DisposedContent {
  readonly cycle: string;
  readonly reason: string;
  readonly by: string;
  readonly reference: string;
  readonly at: Timestamp;
}

/**
 * - **Once.** The same content is kept once, however often it is put.
 * - **Whole or not at all.** What is refused, or breaks off, leaves nothing.
 * - **Durable.** What `put` has resolved is there after the end of the process.
 * - **By day.** When something was put is told by the day and no finer: what is said in confidence has no time.
 */
export interface EvidenceStore {
  /** What `put` lets in: told beforehand, so that nobody sends in vain. */
  readonly limits: EvidenceLimits;
  /**
   * Takes content as it comes, without holding it in memory. Throws `OBLIGATO_EVIDENCE` for what is empty, too large, of a type that is
   * not allowed, or refused by the scan; what the content itself throws is passed on.
   */
  put(content: AsyncIterable<Uint8Array>): Promise<KeptContent>;
  /** Content that is about to be named by a decision: it is there, and no sweep takes it today or tomorrow. */
  hold(sha256: string): Promise<KeptContent | undefined>;
  /** The content as it comes; undefined where there is none. */
  open(sha256: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Why it is gone; undefined where it was not disposed of. */
  disposalOf(sha256: string): Promise<DisposedContent | undefined>;
  /** Everything that is there. */
  list(): AsyncIterable<ListedContent>;
  /** Removes content, and keeps why. */
  dispose(sha256: string, why: DisposedContent): Promise<void>;
  /** Removes content that was neither put nor held on this day or after it; false where there is none, or it was. */
  sweep(sha256: string, before: Day): Promise<boolean>;
}
