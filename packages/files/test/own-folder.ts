/** Takes a folder as a store does: made when missing, with a place for files that have no name yet. */
import {
  createDurably,
  ensureFolder,
  type FolderLock,
  nodeFileSystem as files,
  isFolder,
  lockFolder,
  TemporaryFolder,
} from '../src/index.ts';

export async function ownFolder(folder: string): Promise<FolderLock> {
  if (!(await isFolder(files, folder))) await createDurably(files, folder);
  const temporary = new TemporaryFolder(files, await ensureFolder(files, folder, ['tmp']));
  return lockFolder({ files, folder, temporary });
}
