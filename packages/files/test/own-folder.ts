/** Takes a folder as a store does: made when missing, with a place for files that have no name yet. */
import {
  createDurably,
  ensureFolder,
  type FileSystem,
  type FolderLock,
  isFolder,
  lockFolder,
  nodeFileSystem,
  TemporaryFolder,
} from '../src/index.ts';

export async function ownFolder(folder: string, files: FileSystem = nodeFileSystem): Promise<FolderLock> {
  if (!(await isFolder(files, folder))) await createDurably(files, folder);
  const temporary = new TemporaryFolder(files, await ensureFolder(files, folder, ['tmp']));
  return lockFolder({ files, folder, temporary });
}
