/**
 * Where durable files were before they had a package of their own. Kept for this release, name by name.
 *
 * @deprecated Import from `@obligato/files`.
 * @packageDocumentation
 */
export {
  createDurably,
  createFile,
  ensureFolder,
  type FileStat,
  type FileSystem,
  type FolderLock,
  Fuse,
  formatVersion,
  genesis,
  isFile,
  isFolder,
  isTorn,
  Journal,
  type JournalEnd,
  journalStart,
  lockFolder,
  nodeFileSystem,
  type OpenFile,
  type Position,
  type ReadFrame,
  readFrame,
  readFrom,
  readFully,
  recoverJournal,
  requireUnitId,
  segmentPath,
  storeUnreadable,
  TemporaryFolder,
  writeFully,
} from '@obligato/files';
