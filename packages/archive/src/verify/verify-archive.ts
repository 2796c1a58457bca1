/** Verifies a whole archive from its folder alone. */
import { resolve } from 'node:path';
import { ObligatoError } from '@obligato/core';
import { type FileSystem, isFolder, nodeFileSystem, storeUnreadable } from '@obligato/files';
import { archiveUnknown } from '../archive-problem.ts';
import { type Checkpoint, originOf, parseCheckpoint } from '../checkpoint/checkpoint.ts';
import { listYears } from '../year/list-years.ts';
import { steady } from '../year/steady.ts';
import { yearFolder } from '../year/year-folder.ts';
import type { Located } from './located.ts';
import { goneYear, verifyYear, type YearReport } from './verify-year.ts';

export interface ArchiveReport {
  readonly isSound: boolean;
  /** By unit, then year. */
  readonly years: readonly YearReport[];
  /** One a year at most, in their order; then years that are gone. */
  readonly problems: readonly Located[];
}

export interface VerifyOptions {
  /** Texts that were kept elsewhere: printed, mailed, or held by a witness. Without any, what was cut off the end cannot be missed. */
  readonly checkpoints?: readonly string[];
  readonly fileSystem?: FileSystem;
}

/**
 * Reads everything, takes no lock and changes nothing. What it finds is in the report; it throws only when there is nothing to
 * verify: `OBLIGATO_ARCHIVE_UNKNOWN` for a folder without an archive, `OBLIGATO_ARCHIVE_CHECKPOINT` for a text that is no
 * checkpoint, `OBLIGATO_STORE_CORRUPT` for a symlink, `OBLIGATO_STORE_FAILED` when the disk does not give it back.
 *
 * @example
 * const { isSound, problems } = await verifyArchive('data/archive', { checkpoints: [heldByTheSuperior] });
 * // problems[0] → { is: 'damaged', file: 'units/bureau/2026.archive/000001.log', record: 3, offset: 1042, what: 'its hash is wrong', … }
 */
export async function verifyArchive(folder: string, options: VerifyOptions = {}): Promise<ArchiveReport> {
  const { checkpoints: texts = [], fileSystem: files = nodeFileSystem } = options;
  const root = resolve(folder);
  const checkpoints = new Map<string, Checkpoint[]>();
  for (const checkpoint of texts.map(parseCheckpoint)) {
    const origin = originOf(checkpoint);
    checkpoints.set(origin, [...(checkpoints.get(origin) ?? []), checkpoint]);
  }
  try {
    return await verifyAll(files, root, checkpoints);
  } catch (error) {
    throw error instanceof ObligatoError ? error : storeUnreadable(root, error);
  }
}

async function verifyAll(
  files: FileSystem,
  root: string,
  checkpoints: ReadonlyMap<string, readonly Checkpoint[]>,
): Promise<ArchiveReport> {
  const isThere = (await isFolder(files, root)) && (await files.stat(`${root}/units`)) !== undefined;
  if (!isThere && checkpoints.size === 0) {
    throw archiveUnknown(
      { en: `There is no archive in ${root}`, 'zh-CN': `${root} 中没有档案` },
      { en: 'Name the folder that holds "units"', 'zh-CN': '请指定含有“units”的文件夹' },
    );
  }
  const years: YearReport[] = [];
  const missed = new Map(checkpoints);
  for (const id of isThere ? await listYears(files, root) : []) {
    const own = checkpoints.get(originOf(id)) ?? [];
    missed.delete(originOf(id));
    const look = () => verifyYear({ files, root, id, checkpoints: own });
    years.push(await steady({ files, folder: yearFolder(root, id) }, look, ({ problem }) => problem === undefined));
  }
  const gone = [...missed.values()].flatMap((all) => {
    const last = all.reduce((a, b) => (a.size < b.size ? b : a));
    return last.size === 0 ? [] : [goneYear(root, last, last)];
  });
  const problems = [...years.flatMap(({ problem }) => problem ?? []), ...gone];
  return { isSound: problems.length === 0, years, problems };
}
