/** A file that was not there, with all its bytes on the disk. */
import type { FileSystem } from './file-system.ts';
import { writeFully } from './write-fully.ts';

/**
 * Writes a new file and syncs it; the folder is left to the caller, who may have more to put into it.
 *
 * @example
 * await createFile(nodeFileSystem, 'data/journal/000001.log', new TextEncoder().encode('begun'));
 * await nodeFileSystem.syncFolder('data/journal');
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
