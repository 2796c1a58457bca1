/**
 * For the author of a store: the port, the fold that every store shares, and what is due or pending in a record.
 *
 * @packageDocumentation
 */
export { changesOf } from './changing/change-of.ts';
export type { Deputy } from './deputies/deputy.ts';
export type { GivenEvidence } from './evidence/admit-evidence.ts';
export { asksBeforeEvidence } from './evidence/takes-evidence.ts';
export { kindsOfContent } from './evidence/kinds-of-content.ts';
export { ContentMeter, type Hashing } from './evidence/content-meter.ts';
export { contentType, everyContentType, headBytes } from './evidence/content-type.ts';
export type { EvidenceDesk } from './evidence/evidence-desk.ts';
export { defaultEvidenceLimits, type EvidenceLimits } from './evidence/evidence-limits.ts';
export { refusedEvidence, tooLargeContent } from './evidence/evidence-problem.ts';
export type { DisposedContent, EvidenceStore, KeptContent, ListedContent } from './evidence/evidence-store.ts';
export { MemoryEvidence } from './evidence/memory-evidence.ts';
export { filesOf, type NamedFile, namedEvidence } from './evidence/named-evidence.ts';
export type { OpenedEvidence } from './evidence/read-evidence.ts';
export { sweepEvidence, unnamedEvidence } from './evidence/sweep-evidence.ts';
export type { Author, Change, ChangeRecord } from './ports/change-record.ts';
export type { Claim, ClaimedWork, Claims } from './ports/claims.ts';
export type { Feed, FeedPage } from './ports/feed.ts';
export type { OutboxEntry } from './ports/outbox-entry.ts';
export { type RulesInForce, rulesDiffer, type SharedRules, type TakeOverFrom } from './ports/shared-rules.ts';
export type {
  Commit,
  CommitOptions,
  CommitPage,
  CommitsAsked,
  Conflict,
  OpenStore,
  OpenStoreOptions,
  ReadUnitOptions,
  Retired,
  Store,
} from './ports/store.ts';
export type { StoreCheck, StoreStatus } from './ports/store-status.ts';
export {
  applyCommit,
  applyCommits,
  conflictOf,
  emptyUnit,
  hasPending,
  hasRecords,
  isPending,
  isRetired,
  isWritten,
  nextDueOn,
  type UnitRecord,
} from './ports/unit-record.ts';
export { inParallel } from './stores/in-parallel.ts';
export { wrapStore } from './stores/wrap-store.ts';

import { wrapStore } from './stores/wrap-store.ts';

/** @deprecated Since 0.2: `wrapStore`. */
export const storeOver = wrapStore;
export { decodeRecord, encodeRecord, type UnitRecordData } from './ports/record-data.ts';
