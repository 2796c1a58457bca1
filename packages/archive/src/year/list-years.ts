/** Finds the years that a folder keeps, by walking its units. */
import { join } from 'node:path';
import { isUnitId } from '@obligato/core/internal';
import { type FileSystem, isFolder } from '@obligato/files';
import { type Keeping, type YearId, yearOf } from './year-folder.ts';

/** By unit, then year. Throws `OBLIGATO_STORE_CORRUPT` for a symlink in the place of a folder: it leads out of the archive. */
export async function listYears(
  files: FileSystem,
  root: string,
  keeping: Keeping = 'archive',
): Promise<readonly YearId[]> {
  const years: YearId[] = [];
  await collect(files, join(root, 'units'), '', keeping, years);
  return years.sort((a, b) => (a.unit === b.unit ? a.year - b.year : a.unit < b.unit ? -1 : 1));
}

async function collect(
  files: FileSystem,
  folder: string,
  unit: string,
  keeping: Keeping,
  into: YearId[],
): Promise<void> {
  if (!(await isFolder(files, folder))) return;
  for (const name of await files.list(folder)) {
    const year = yearOf(name, keeping);
    const below = unit === '' ? name : `${unit}/${name}`;
    if (year !== undefined && unit !== '' && (await isFolder(files, join(folder, name)))) into.push({ unit, year });
    else if (isUnitId(below) && (await files.stat(join(folder, name)))?.kind !== 'file') {
      await collect(files, join(folder, name), below, keeping, into);
    }
  }
}
