/**
 * Durable files, for whatever has to outlive its process: a disk as a port, files written to their last byte, a log in which every
 * record is chained to the one before, and a lock on a folder. `@obligato/lowdb`, `@obligato/archive` and the token folder of
 * `@obligato/http` are made of it.
 *
 * @packageDocumentation
 */
export { createDurably } from './disk/create-durably.ts';
export { createFile } from './disk/create-file.ts';
export { ensureFolder, isFile, isFolder } from './disk/ensure-folder.ts';
export type { FileStat, FileSystem, OpenFile } from './disk/file-system.ts';
export { FolderSync } from './disk/folder-sync.ts';
export { isMissing } from './disk/is-missing.ts';
export { makeFolders } from './disk/make-folders.ts';
export { nodeFileSystem } from './disk/node-file-system.ts';
export { readFrom, readFully } from './disk/read-fully.ts';
export { previousOf, type Replacement, replaceFile } from './disk/replace-file.ts';
export { TemporaryFolder } from './disk/temporary-folder.ts';
export { writeFully } from './disk/write-fully.ts';
export { Fuse, writing } from './fuse.ts';
export { type FrameHeader, formatVersion, genesis, maximumBodyBytes } from './journal/frame.ts';
export { isTorn } from './journal/is-torn.ts';
export { Journal, type JournalOptions } from './journal/journal.ts';
export { openSegment, type SegmentReader } from './journal/open-segment.ts';
export { type JournalEnd, journalStart, type Position } from './journal/position.ts';
export { type ReadFrame, readFrame } from './journal/read-frame.ts';
export { recoverJournal } from './journal/recover-journal.ts';
export {
  type LostStretch,
  type SalvagedJournal,
  type SalvagedSegment,
  type SalvageJournal,
  salvageJournal,
} from './journal/salvage-journal.ts';
export { type Scan, type Scanned, scanJournal } from './journal/scan-journal.ts';
export { type SealSegments, sealSegments } from './journal/seal-segments.ts';
export { sealedPath, segmentPath } from './journal/segment.ts';
export { type FolderLock, type LockOptions, lockFolder, refuseWhileHeld } from './lock/folder-lock.ts';
export type { KernelLock, KernelLocks, Taking } from './lock/kernel-lock.ts';
export { requireUnitId } from './require-unit-id.ts';
export {
  storeClosed,
  storeCorrupt,
  storeFailed,
  storeLocked,
  storeLockLost,
  storeReadOnly,
  storeUnreadable,
  storeVersion,
} from './store-problem.ts';
