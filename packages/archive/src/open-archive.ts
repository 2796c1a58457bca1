/** Opens a folder as an archive. Needs no engine and no store: the folder is all there is. */
import { resolve } from 'node:path';
import type { RetentionSchedule } from '@obligato/core';
import { type FileSystem, nodeFileSystem } from '@obligato/files';
import { Archive } from './archive.ts';
import { defaultSchedule } from './retention/default-schedule.ts';

export interface ArchiveOptions {
  /** Made at the first append. A symlink is refused. */
  readonly folder: string;
  /** Such as `scheduleOf(plugins)`, a unit's own rules before them; the default ones follow after. */
  readonly retention?: RetentionSchedule;
  /** What the archive stands on; the machine's own file system. */
  readonly fileSystem?: FileSystem;
}

/**
 * Opens an archive. Nothing is touched until it is used; reading takes no lock, the first append owns the folder until `close()`.
 *
 * @example
 * const archive = openArchive({ folder: 'data/archive' });
 * await archive.append('bureau/branch-1', 2026, { cycle, decisions });
 * print(await archive.checkpointOf('bureau/branch-1', 2026));
 * await archive.close();
 */
export function openArchive({ folder, retention = [], fileSystem = nodeFileSystem }: ArchiveOptions): Archive {
  return new Archive({ files: fileSystem, root: resolve(folder), schedule: [...retention, ...defaultSchedule] });
}
