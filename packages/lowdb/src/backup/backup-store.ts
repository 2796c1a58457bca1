/**
 * A consistent copy of a store, while it runs. The journal is the truth and is only ever added to, so everything up to any record is a
 * state the store has been in; documents and index are made anew from it when the copy is opened.
 */

import { join, resolve } from 'node:path';
import { ObligatoError, translated } from '@obligato/core';
import { createFile, type FileSystem, journalStart, nodeFileSystem, type Position, scanJournal } from '@obligato/files';
import { isDamage, type LostRecord, lostIn, writeLost } from '../salvage/lost-record.ts';
import { salvageInto } from '../salvage/salvage-store.ts';
import { soundDocuments } from '../salvage/sound-documents.ts';
import { copyJournal, emptyFolder } from './copy-journal.ts';
import { type BackupManifest, encodeManifest, manifestName } from './manifest.ts';
import { verifyBackup } from './verify-backup.ts';

export interface BackupOptions {
  readonly folder: string;
  /** Made when missing; refused when something is in it. */
  readonly target: string;
  readonly takenAt: string;
  /** A backup of before, on the same disk: sealed segments that are in it are shared with it, so that only what is new takes room. */
  readonly after?: string;
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
 * Of a store that is damaged everything sound is copied; `lost` names the rest.
 *
 * Throws `OBLIGATO_USAGE` when there is no store, and `OBLIGATO_TARGET_NOT_EMPTY`.
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
  const { end, lost } = await copySound(files, folder, target, options.after);
  // A copy is opened as it is, too: it has to say for itself that not all is there.
  if (lost.length > 0) await writeLost(files, target, lost);
  const manifest: BackupManifest = {
    obligato: 'backup',
    format: 1,
    takenAt,
    records: end.sequence,
    hash: end.hash,
    ...(options.beside ? { beside: await options.beside(target) } : {}),
    ...(lost.length > 0 ? { lost } : {}),
  };
  // Last: a copy without it was not finished.
  await createFile(files, join(target, manifestName), encodeManifest(manifest));
  await files.syncFolder(target);
  return verifyBackup({ folder: target, fileSystem: files });
}

/** A damaged journal is copied with gaps in place of what is lost: one bad record must not keep all the others from being kept. */
async function copySound(files: FileSystem, folder: string, target: string, earlier: string | undefined) {
  const from = join(folder, 'journal');
  const to = join(target, 'journal');
  const gaps: LostRecord[] = [];
  const visitGap = (_: Position, gap: object) => void gaps.push(lostIn(gap));
  const scan = { files, folder: from, from: journalStart, visit: () => undefined, visitGap };
  const scanned = await scanJournal(scan).catch((error) => {
    if (isDamage(error)) return undefined;
    throw error;
  });
  await emptyFolder(files, target);
  if (scanned) {
    const after = earlier === undefined ? undefined : join(resolve(earlier), 'journal');
    await copyJournal(files, { from, to, end: scanned.end, after });
    return { end: scanned.end, lost: gaps };
  }
  return salvageInto({ files, from, to, documents: await soundDocuments(files, folder) });
}

function nothingThere(folder: string): ObligatoError {
  const words = translated(
    { en: `There are no records in ${folder}`, 'zh-CN': `${folder} 中没有记录` },
    { en: 'Name the folder that holds "journal"', 'zh-CN': '请指定含有“journal”的文件夹' },
  );
  return new ObligatoError({ code: 'OBLIGATO_USAGE', ...words });
}
