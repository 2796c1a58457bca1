/** Of which units a folder keeps records, whoever has it open. */
import { join, resolve } from 'node:path';
import { ObligatoError } from '@obligato/core';
import { Fuse, nodeFileSystem, scanJournal, storeFailed, storeReadOnly, TemporaryFolder } from '@obligato/files';
import { Documents } from './documents/documents.ts';
import type { LowdbStoreOptions } from './open-lowdb-store.ts';
import { recoverIndex } from './recover-index.ts';

/**
 * The ids of the units, by the index of the folder and what follows it in the journal: no unit is read, nothing is written, and a
 * process that has the folder open is not asked.
 *
 * Throws `OBLIGATO_STORE_CORRUPT`, `OBLIGATO_STORE_VERSION` and `OBLIGATO_STORE_FAILED` as opening does; the last also where another
 * process moved a file meanwhile.
 *
 * @example
 * await storedUnits({ folder: 'data' }); // → ['tax-bureau', 'tax-bureau/levy']
 */
export async function storedUnits({
  folder: given,
  fileSystem: files = nodeFileSystem,
}: Pick<LowdbStoreOptions, 'folder' | 'fileSystem'>): Promise<readonly string[]> {
  const folder = resolve(given);
  const temporary = new TemporaryFolder(files, join(folder, 'tmp'));
  const documents = new Documents({ files, folder, temporary, fuse: new Fuse(storeReadOnly(folder)) });
  try {
    const journalFolder = join(folder, 'journal');
    const { index } = await recoverIndex({ files, folder, journalFolder, documents, readJournal: scanJournal });
    return [...index.units()].sort();
  } catch (error) {
    if (error instanceof ObligatoError) throw error;
    throw storeFailed(folder, { en: 'Reading', 'zh-CN': '读取' }, error);
  }
}
