/** Gives a file new content in one step, and keeps the one before as `.prev`. At every moment a good file has the name. */
import { dirname } from 'node:path';
import { isFile } from './ensure-folder.ts';
import type { FileSystem } from './file-system.ts';
import type { FolderSync } from './folder-sync.ts';
import { isMissing } from './is-missing.ts';
import type { TemporaryFolder } from './temporary-folder.ts';

export interface Replacement {
  readonly files: FileSystem;
  readonly temporary: TemporaryFolder;
  readonly folders: FolderSync;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Resolves when the new content will survive a power cut.
 *
 * @example
 * const files = nodeFileSystem;
 * const temporary = new TemporaryFolder(files, 'data/tmp');
 * const bytes = new TextEncoder().encode('{}');
 * await replaceFile({ files, temporary, folders: new FolderSync(files), path: 'data/index.json', bytes });
 */
export async function replaceFile({ files, temporary, folders, path, bytes }: Replacement): Promise<void> {
  const fresh = await temporary.write(bytes);
  if (await isFile(files, path)) await keepPrevious(files, path);
  await files.rename(fresh, path);
  await folders.sync(dirname(path));
}

/**
 * The name of the generation before.
 *
 * @example
 * previousOf('data/index.json') // → 'data/index.json.prev'
 */
export function previousOf(path: string): string {
  return `${path}.prev`;
}

async function keepPrevious(files: FileSystem, path: string): Promise<void> {
  await files.remove(previousOf(path)).catch((error) => {
    if (!isMissing(error)) throw error;
  });
  // A link, not a rename: a rename would leave a moment in which nothing has the name.
  await files.link(path, previousOf(path));
}
