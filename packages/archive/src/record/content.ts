/** What is kept of a closed cycle: the cycle and its decisions, as one line of canonical JSON. */
import { createHash } from 'node:crypto';
import type { Cycle, DecisionRecord, Timestamp } from '@obligato/core';
import { canonicalJson } from '../canonical/canonical-json.ts';

export interface ArchiveRecord {
  readonly cycle: Cycle;
  /** Oldest first. */
  readonly decisions: readonly DecisionRecord[];
}

export interface EncodedContent {
  /** Without a newline: canonical JSON has none inside either, so a line is a content. */
  readonly bytes: Buffer;
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string;
}

/**
 * Canonical JSON and its hash: the same record gives the same bytes, whoever writes it.
 *
 * @example
 * encodeContent({ cycle, decisions }).hash // → SHA-256 of the bytes, 64 hex digits
 */
export function encodeContent({ cycle, decisions }: ArchiveRecord): EncodedContent {
  const bytes = Buffer.from(canonicalJson({ cycle, decisions }));
  return { bytes, hash: contentHash(bytes) };
}

export function decodeContent(bytes: Buffer): ArchiveRecord {
  return JSON.parse(bytes.toString('utf8'));
}

export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** When the cycle was closed: when its last accepted decision was written down. */
export function closedAt({ cycle, decisions }: ArchiveRecord): Timestamp {
  return decisions.findLast(({ outcome }) => outcome === 'accepted')?.recordedAt ?? cycle.plannedAt;
}
