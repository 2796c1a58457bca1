/** Creates a folder that a power cut will not take away. */
import { dirname } from 'node:path';
import type { FileSystem } from './file-system.ts';

/**
 * A folder whose name, and the names of the folders above it, are on the disk: a store is lost with any of them.
 *
 * @example
 * await createDurably(nodeFileSystem, '/var/lib/obligato/data');
 */
export async function createDurably(files: FileSystem, path: string): Promise<void> {
  const parent = dirname(path);
  if ((await files.stat(parent)) === undefined) await createDurably(files, parent);
  await files.createFolder(path);
  await files.syncFolder(parent);
}
