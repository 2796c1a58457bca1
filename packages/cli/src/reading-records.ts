/** Records to look at and never to change. Where a server owns the folder, a copy of its journal is looked at instead. */
import { rmSync } from 'node:fs';
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ObligatoError } from '@obligato/core';
import { MemoryStore, type Store } from '@obligato/engine';
import { backupStore, openLowdbStore } from '@obligato/lowdb';
import { holding } from './holding.ts';
import type { Blueprint } from './open-workspace.ts';

/** Lends the records to `use`; empty ones where nothing was ever kept. Takes no lock, and makes no folder. */
export async function withRecords<T>(
  { config, clock }: Pick<Blueprint, 'config' | 'clock'>,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const folder = config.data;
  if (!(await isThere(folder))) return use(new MemoryStore());
  return holding(() => openToRead(folder, clock.now()), use);
}

async function openToRead(folder: string, now: string): Promise<Store> {
  try {
    return await openLowdbStore({ folder, readOnly: true });
  } catch (error) {
    if (!(error instanceof ObligatoError && error.code === 'OBLIGATO_STORE_LOCKED')) throw error;
    return openLowdbStore({ folder: await copyOf(folder, now) });
  }
}

/** Nobody else may read it, and it goes when the process does, however it ends. */
async function copyOf(folder: string, takenAt: string): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'obligato-records-'));
  process.once('exit', () => rmSync(place, { recursive: true, force: true }));
  const target = join(place, 'copy');
  await backupStore({ folder, target, takenAt });
  return target;
}

const isThere = (folder: string) =>
  stat(folder).then(
    () => true,
    () => false,
  );
