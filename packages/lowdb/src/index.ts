/**
 * Obligato's embedded store: durable lowdb documents over an append-only journal.
 *
 * @packageDocumentation
 */
export { type BackupOptions, backupStore } from './backup/backup-store.ts';
export type { BackupManifest } from './backup/manifest.ts';
export { restoreBackup } from './backup/restore-backup.ts';
export { verifyBackup } from './backup/verify-backup.ts';
export type { FileStat, FileSystem, OpenFile } from './files/file-system.ts';
export { nodeFileSystem } from './files/node-file-system.ts';
export { formatVersion as storeFormat } from './journal/frame.ts';
export { type VerifiedJournal, verifyJournal } from './journal/verify-journal.ts';
export { LowdbStore, type Opened } from './lowdb-store.ts';
export { type LowdbStoreOptions, openLowdbStore } from './open-lowdb-store.ts';
