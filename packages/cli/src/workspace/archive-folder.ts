/** The archive beside the records, under the retention rules of the plugins. */
import { join } from 'node:path';
import { type Archive, openArchive, scheduleOf } from '@obligato/archive';
import type { Plugins } from '@obligato/core';
import type { Config } from '@obligato/engine/files';

/** In the data folder, with a lock of its own: it is read, proven and disposed of while a server owns the records. */
export function archiveFolderOf({ data }: Pick<Config, 'data'>): string {
  return join(data, 'archive');
}

export function archiveOf({ config, plugins }: { readonly config: Config; readonly plugins: Plugins }): Archive {
  return openArchive({ folder: archiveFolderOf(config), retention: scheduleOf(plugins) });
}
