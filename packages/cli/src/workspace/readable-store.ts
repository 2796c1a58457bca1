/** Records to be read, also while a server has them open: then a copy is read, and thrown away. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ObligatoError } from '@obligato/core';
import { MemoryStore, type Store } from '@obligato/engine';
import { wrapStore } from '@obligato/engine/store';
import { backupStore, openLowdbStore } from '@obligato/lowdb';

/** Opens a data folder for reading; a folder that is not there yet reads as an empty one. Nothing in it changes. */
export async function openReadable(folder: string): Promise<Store> {
  if (!(await isThere(folder))) return new MemoryStore();
  try {
    return await openLowdbStore({ folder, readOnly: true });
  } catch (error) {
    if (error instanceof ObligatoError && error.code === 'OBLIGATO_STORE_LOCKED') return openCopy(folder);
    throw error;
  }
}

/** Readable by this user alone, as everything that is made by `mkdtemp`. */
async function openCopy(folder: string): Promise<Store> {
  const parent = await mkdtemp(join(tmpdir(), 'obligato-copy-'));
  const remove = () => rm(parent, { recursive: true, force: true });
  try {
    const target = join(parent, 'data');
    await backupStore({ folder, target, takenAt: '' });
    const store = await openLowdbStore({ folder: target, readOnly: true });
    return wrapStore(store, { close: () => store.close().finally(remove) });
  } catch (error) {
    await remove();
    throw error;
  }
}

const isThere = (folder: string) =>
  stat(folder).then(
    () => true,
    () => false,
  );
