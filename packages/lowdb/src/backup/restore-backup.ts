/** Makes a store's folder from a backup, after checking the backup, and checks what it made. */
import { dirname, join, resolve } from 'node:path';
import { type FileSystem, journalStart, nodeFileSystem, scanJournal, storeCorrupt } from '@obligato/files';
import { verifyJournal } from '../journal/verify-journal.ts';
import { writeLost } from '../salvage/lost-record.ts';
import { copyJournal, emptyFolder } from './copy-journal.ts';
import type { BackupManifest } from './manifest.ts';
import { verifyBackup } from './verify-backup.ts';

/**
 * The folder gets its name when everything in it is on the disk: half a journal would open as a smaller store.
 *
 * Throws `OBLIGATO_STORE_CORRUPT` for a damaged backup, before anything is written, and `OBLIGATO_TARGET_NOT_EMPTY`.
 *
 * @example
 * await restoreBackup({ backup: 'backups/2026-01-01', folder: 'data' });
 */
export async function restoreBackup(options: {
  readonly backup: string;
  /** The store's folder to be. */
  readonly folder: string;
  /** Asked before anything is written: what it throws is why the backup is not restored. */
  readonly admit?: (manifest: BackupManifest) => void;
  /** Puts back what was copied beside the records; the folder gets its name after that. */
  readonly beside?: (folder: string, manifest: BackupManifest) => Promise<void>;
  readonly fileSystem?: FileSystem;
}): Promise<BackupManifest> {
  const { fileSystem: files = nodeFileSystem } = options;
  const backup = resolve(options.backup);
  const folder = resolve(options.folder);
  const manifest = await verifyBackup({ folder: backup, fileSystem: files });
  options.admit?.(manifest);
  await emptyFolder(files, folder);
  const unfinished = `${folder}.restoring`;
  await emptyFolder(files, unfinished);
  const from = join(backup, 'journal');
  const { end } = await scanJournal({ files, folder: from, from: journalStart, visit: () => undefined });
  await copyJournal(files, { from, to: join(unfinished, 'journal'), end });
  const { hash } = await verifyJournal({ folder: unfinished, fileSystem: files });
  if (hash !== manifest.hash)
    throw storeCorrupt(
      unfinished,
      { en: 'is not what the backup holds', 'zh-CN': '与备份内容不符' },
      { en: 'Check the disk, and try again', 'zh-CN': '请检查磁盘后重试' },
    );
  if (manifest.lost) await writeLost(files, unfinished, manifest.lost);
  await options.beside?.(unfinished, manifest);
  await files.rename(unfinished, folder);
  await files.syncFolder(dirname(folder));
  return manifest;
}
