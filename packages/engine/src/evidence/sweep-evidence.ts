/** Files that were put and that no decision came to name: they go on the day after tomorrow. */
import { addDays, type Day } from '@obligato/core';
import type { Store } from '../ports/store.ts';
import type { EvidenceStore, ListedContent } from './evidence-store.ts';
import { namedEvidence } from './named-evidence.ts';

/**
 * What is kept and named by no accepted decision since yesterday or longer. `today`: in UTC, as content is kept.
 *
 * @example
 * const forgotten = await unnamedEvidence(store, evidence, '2026-03-04');
 */
export async function unnamedEvidence(
  store: Store,
  evidence: EvidenceStore,
  today: Day,
): Promise<readonly ListedContent[]> {
  const before = addDays(today, -1);
  const old: ListedContent[] = [];
  for await (const listed of evidence.list()) if (listed.heldOn < before) old.push(listed);
  // Nearly always there is nothing to be asked about, and no record is read.
  if (old.length === 0) return [];
  const named = new Set<string>();
  for await (const { file } of namedEvidence(store)) named.add(file.sha256);
  return old.filter(({ sha256 }) => !named.has(sha256));
}

/**
 * Removes it; what somebody names meanwhile stays. Returns what has gone.
 *
 * @example
 * (await sweepEvidence(store, evidence, '2026-03-04')).length
 */
export async function sweepEvidence(
  store: Store,
  evidence: EvidenceStore,
  today: Day,
): Promise<readonly ListedContent[]> {
  const gone: ListedContent[] = [];
  for (const listed of await unnamedEvidence(store, evidence, today))
    if (await evidence.sweep(listed.sha256, addDays(today, -1))) gone.push(listed);
  return gone;
}
