/** A file that was not there, with all its bytes on the disk. */
import type { FileSystem } from './file-system.ts';
import { writeFully } from './write-fully.ts';

/**
 * Writes a new file and syncs it; the folder is left to the caller, who may have more to put into it.
 *
 * @example
 * await createFile(nodeFileSystem, join(folder, '000001.log'), bytes);
 * await nodeFileSystem.syncFolder(folder);
 */
export async function createFile(files: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.open(path, 'create');
  try {
    await writeFully(file, bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}
