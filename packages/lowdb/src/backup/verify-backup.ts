/** Reads a backup from its first record to its last, and compares it with what it says of itself. */

import { join } from 'node:path';
import { counted } from '@obligato/core/internal';
import { type FileSystem, nodeFileSystem, readFrom, storeCorrupt } from '@obligato/files';
import { verifyJournal } from '../journal/verify-journal.ts';
import { type BackupManifest, manifestName, parseManifest } from './manifest.ts';

/**
 * Throws `OBLIGATO_STORE_CORRUPT` when it is not finished, or not as it was taken.
 *
 * @example
 * const { takenAt, records } = await verifyBackup({ folder: 'backups/2026-01-01' });
 */
export async function verifyBackup(options: {
  readonly folder: string;
  readonly fileSystem?: FileSystem;
}): Promise<BackupManifest> {
  const { folder, fileSystem: files = nodeFileSystem } = options;
  const path = join(folder, manifestName);
  const hint = { en: 'Use the backup before it', 'zh-CN': '请改用前一份备份' };
  if ((await files.stat(path)) === undefined)
    throw storeCorrupt(
      folder,
      { en: 'is not a backup, or one that was not finished', 'zh-CN': '不是备份，或备份未完成' },
      hint,
    );
  const manifest = parseManifest(path, (await readFrom(files, path)).toString('utf8'));
  const { records, hash, tornBytes } = await verifyJournal({ folder, fileSystem: files });
  if (tornBytes === 0 && records === manifest.records && hash === manifest.hash) return manifest;
  throw storeCorrupt(
    folder,
    {
      en: `holds ${counted(records, 'records')}, not the ${manifest.records} that were backed up`,
      'zh-CN': `有${records}条记录，而备份时为${manifest.records}条`,
    },
    hint,
  );
}
