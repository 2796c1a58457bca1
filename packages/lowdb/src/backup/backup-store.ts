/**
 * A consistent copy of a store, while it runs. The journal is the truth and is only ever added to, so everything up to any record is a
 * state the store has been in; documents and index are made anew from it when the copy is opened.
 */

import { join, resolve } from 'node:path';
import { ObligatoError, translated } from '@obligato/core';
import { createFile, type FileSystem, journalStart, nodeFileSystem, scanJournal } from '@obligato/files';
import { copyJournal, emptyFolder } from './copy-journal.ts';
import { type BackupManifest, encodeManifest, manifestName } from './manifest.ts';
import { verifyBackup } from './verify-backup.ts';

export interface BackupOptions {
  readonly folder: string;
  /** Made when missing; refused when something is in it. */
  readonly target: string;
  readonly takenAt: string;
  /**
   * Copies what belongs beside the records into the same folder, after them and before the backup is called done. What it returns
   * stands in the manifest.
   */
  readonly beside?: (target: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly fileSystem?: FileSystem;
}

/**
 * Takes no lock, and disturbs nobody. What was acknowledged before the call is in the copy; what comes meanwhile may be.
 * The copy is on the disk, and has been read back and checked, when this resolves.
 *
 * Throws `OBLIGATO_USAGE` when there is no store, `OBLIGATO_TARGET_NOT_EMPTY`, and `OBLIGATO_STORE_CORRUPT` when the store itself is damaged.
 *
 * @example
 * const { records, hash } = await backupStore({ folder: 'data', target: 'backups/2026-01-01', takenAt: clock.now() });
 */
export async function backupStore(options: BackupOptions): Promise<BackupManifest> {
  const { takenAt, fileSystem: files = nodeFileSystem } = options;
  const folder = resolve(options.folder);
  const target = resolve(options.target);
  const journal = join(folder, 'journal');
  if ((await files.stat(journal)) === undefined) throw nothingThere(folder);
  const { end } = await scanJournal({ files, folder: journal, from: journalStart, visit: () => undefined });
  await emptyFolder(files, target);
  await copyJournal(files, { from: journal, to: join(target, 'journal'), end });
  const manifest: BackupManifest = {
    obligato: 'backup',
    format: 1,
    takenAt,
    records: end.sequence,
    hash: end.hash,
    ...(options.beside ? { beside: await options.beside(target) } : {}),
  };
  // Last: a copy without it was not finished.
  await createFile(files, join(target, manifestName), encodeManifest(manifest));
  await files.syncFolder(target);
  return verifyBackup({ folder: target, fileSystem: files });
}

function nothingThere(folder: string): ObligatoError {
  const words = translated(
    { en: `There are no records in ${folder}`, 'zh-CN': `${folder} 中没有记录` },
    { en: 'Name the folder that holds "journal"', 'zh-CN': '请指定含有“journal”的文件夹' },
  );
  return new ObligatoError({ code: 'OBLIGATO_USAGE', ...words });
}
