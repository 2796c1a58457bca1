/** A copy of what stands about telling people, for a backup: taken while somebody writes it, up to the last whole line. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  createDurably,
  createFile,
  type FileSystem,
  isFile,
  isFolder,
  nodeFileSystem,
  readFrom,
  storeCorrupt,
} from '@obligato/files';
import { spoolFileName } from './spool-file.ts';

export interface CopySpool {
  readonly folder: string;
  /** Made when it is not there. */
  readonly target: string;
  /** What the copy has to be, where it was noted when it was taken: SHA-256, in hexadecimal. */
  readonly hash?: string | undefined;
  readonly files?: FileSystem;
}

/**
 * `copied`: its bytes, as SHA-256. `none`: nobody was ever told anything. `kept`: in the target it stands already, and stays. Throws
 * `OBLIGATO_STORE_CORRUPT` for what is not what was noted, before anything is written.
 *
 * @example
 * await copySpool({ folder: 'data-notify', target: 'backups/2026-03-31/notify' });
 */
export async function copySpool({
  folder,
  target,
  hash: noted,
  files = nodeFileSystem,
}: CopySpool): Promise<{ readonly is: 'copied'; readonly hash: string } | { readonly is: 'none' | 'kept' }> {
  const [from, to] = [join(folder, spoolFileName), join(target, spoolFileName)];
  if (!(await isFolder(files, folder)) || !(await isFile(files, from))) {
    if (noted === undefined) return { is: 'none' };
    throw notAsNoted(from);
  }
  const all = await readFrom(files, from);
  const bytes = all.subarray(0, all.lastIndexOf('\n') + 1);
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (noted !== undefined && noted !== hash) throw notAsNoted(from);
  if (!(await isFolder(files, target))) await createDurably(files, target);
  if (await isFile(files, to)) return { is: 'kept' };
  await createFile(files, to, bytes);
  await files.syncFolder(target);
  return { is: 'copied', hash };
}

const notAsNoted = (path: string) =>
  storeCorrupt(
    path,
    { en: 'is not what was backed up', 'zh-CN': '与备份时不符' },
    { en: 'Use the backup before it', 'zh-CN': '请改用前一份备份' },
  );
