/**
 * For the author of a store: the port, the fold that every store shares, and what is due or pending in a record.
 *
 * @packageDocumentation
 */
export { changesOf } from './changing/change-of.ts';
export type { Deputy } from './deputies/deputy.ts';
export type { Author, Change, ChangeRecord } from './ports/change-record.ts';
export type { Claim, ClaimedWork, Claims } from './ports/claims.ts';
export type { Feed, FeedPage } from './ports/feed.ts';
export type { OutboxEntry } from './ports/outbox-entry.ts';
export { type RulesInForce, rulesDiffer, type SharedRules, type TakeOverFrom } from './ports/shared-rules.ts';
export type {
  Commit,
  CommitOptions,
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
  conflictOf,
  emptyUnit,
  hasPending,
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
