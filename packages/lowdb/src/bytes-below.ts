/** How much a store's folder takes on the disk. */
import { join } from 'node:path';
import type { FileSystem } from '@obligato/files';

/** In bytes, of all files below it. One that is gone by the time it is looked at counts for nothing. */
export async function bytesBelow(files: FileSystem, folder: string): Promise<number> {
  let bytes = 0;
  for (const name of await files.list(folder)) {
    const path = join(folder, name);
    const found = await files.stat(path);
    if (found?.kind === 'folder') bytes += await bytesBelow(files, path);
    else bytes += found?.bytes ?? 0;
  }
  return bytes;
}
