/** The checkpoints a witness holds: what `verifyArchive` compares an archive with. */
import { resolve } from 'node:path';
import { ObligatoError, type Timestamp } from '@obligato/core';
import { type FileSystem, nodeFileSystem, storeUnreadable } from '@obligato/files';
import { listYears } from '../year/list-years.ts';
import type { YearId } from '../year/year-folder.ts';
import { type KeptCheckpoint, readKept } from './kept-checkpoint.ts';

export interface WitnessedOptions {
  /** Only those of this unit, and of the units below it. */
  readonly unit?: string;
  readonly year?: number;
  /** Only those that were kept at this moment or before. */
  readonly by?: Timestamp;
  readonly fileSystem?: FileSystem;
}

/**
 * By unit, then year, oldest first. None for a folder that is not there. Takes no lock.
 *
 * Throws `OBLIGATO_ARCHIVE_CORRUPT` when the witness's own record was altered.
 *
 * @example
 * await verifyArchive('data/archive', { checkpoints: await witnessedCheckpoints('data/witness') });
 */
export async function witnessedCheckpoints(folder: string, options: WitnessedOptions = {}): Promise<readonly string[]> {
  const { unit, year, by, fileSystem: files = nodeFileSystem } = options;
  const isKeptBy = ({ keptAt }: KeptCheckpoint) => by === undefined || Date.parse(keptAt) <= Date.parse(by);
  const root = resolve(folder);
  const isMeant = (id: YearId) =>
    (unit === undefined || id.unit === unit || id.unit.startsWith(`${unit}/`)) && (year ?? id.year) === id.year;
  try {
    const held: string[] = [];
    for (const id of (await listYears(files, root, 'witness')).filter(isMeant)) {
      held.push(...(await readKept(files, root, id)).filter(isKeptBy).map(({ checkpoint }) => checkpoint));
    }
    return held;
  } catch (error) {
    throw error instanceof ObligatoError ? error : storeUnreadable(root, error);
  }
}
