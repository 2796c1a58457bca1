/**
 * What the store stands on, for other logs that must be as durable: frames, the journal that gathers them, the folder's lock,
 * files that are written to the last byte. `@obligato/archive` is made of it.
 *
 * @packageDocumentation
 */
export { requireUnitId } from './documents/require-unit-id.ts';
export { createDurably } from './files/create-durably.ts';
export { createFile } from './files/create-file.ts';
export { ensureFolder, isFile, isFolder } from './files/ensure-folder.ts';
export type { FileStat, FileSystem, OpenFile } from './files/file-system.ts';
export { nodeFileSystem } from './files/node-file-system.ts';
export { readFrom, readFully } from './files/read-fully.ts';
export { TemporaryFolder } from './files/temporary-folder.ts';
export { writeFully } from './files/write-fully.ts';
export { Fuse } from './fuse.ts';
export { formatVersion, genesis } from './journal/frame.ts';
export { isTorn } from './journal/is-torn.ts';
export { Journal } from './journal/journal.ts';
export { type JournalEnd, journalStart, type Position } from './journal/position.ts';
export { type ReadFrame, readFrame } from './journal/read-frame.ts';
export { recoverJournal } from './journal/recover-journal.ts';
export { segmentPath } from './journal/segment.ts';
export { type FolderLock, lockFolder } from './lock/folder-lock.ts';
export { storeUnreadable } from './store-problem.ts';
