/**
 * Obligato's embedded store: durable lowdb documents over an append-only journal.
 *
 * @packageDocumentation
 */
/** @deprecated The file system as a port stands in `@obligato/files`. */
/** Of the journal that this release writes. */
export {
  type FileStat,
  type FileSystem,
  formatVersion as storeFormat,
  nodeFileSystem,
  type OpenFile,
} from '@obligato/files';
export { type BackupOptions, backupStore } from './backup/backup-store.ts';
export type { BackupManifest } from './backup/manifest.ts';
export { restoreBackup } from './backup/restore-backup.ts';
export { verifyBackup } from './backup/verify-backup.ts';
export { type CopiedEvidence, type CopyEvidence, copyEvidence, isSound } from './evidence/copy-evidence.ts';
export { type EvidenceFolder, type EvidenceFolderOptions, openEvidenceFolder } from './evidence/evidence-folder.ts';
export type { Scan } from './evidence/scanned.ts';
export { type VerifiedJournal, verifyJournal } from './journal/verify-journal.ts';
export { LowdbStore, type Opened } from './lowdb-store.ts';
export { type LowdbStoreOptions, openLowdbStore } from './open-lowdb-store.ts';
export type { LostRecord } from './salvage/lost-record.ts';
export { type Salvaged, type SalvageOptions, salvageStore } from './salvage/salvage-store.ts';
export { openServed } from './served/open-served.ts';
export { type ServedStore, type ServeStoreOptions, serveStore } from './served/serve-store.ts';
export { storedUnits } from './stored-units.ts';
