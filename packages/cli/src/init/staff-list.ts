/** The staff list that somebody has: read as it is, checked as a whole, and put into the new folder. */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { ObligatoError, type PeopleWords, type Roster, translated } from '@obligato/core';
import { isUnitId } from '@obligato/core/internal';
import { examineRoster, readText, rosterWordsOf, type Tell, unitsInList, whyUnreadable } from '@obligato/engine/files';
import type { NewUnit } from './organisation-files.ts';

export interface StaffList {
  /** As it was named. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What it calls the units, in its order. */
  readonly units: readonly string[];
}

/** `people`: the words of the pack that the new folder will state. Throws `OBLIGATO_CONFIG_FILE` for a list that is not there, and `OBLIGATO_ROSTER_FIELD` for one that names no unit. */
export async function readStaffList(path: string, people: PeopleWords): Promise<StaffList> {
  const bytes = await readFile(path).catch((cause: Error) => {
    const reason = whyUnreadable(cause);
    throw new ObligatoError(
      {
        code: 'OBLIGATO_CONFIG_FILE',
        ...translated(
          { en: `The staff list cannot be read: ${reason.en}`, 'zh-CN': `无法读取人员名单：${reason['zh-CN']}` },
          { en: 'Name a workbook (.xlsx) or a CSV file', 'zh-CN': '请指定工作簿（.xlsx）或 CSV 文件' },
        ),
        origins: [{ file: path }],
      },
      { cause },
    );
  });
  const units = await unitsInList(path, bytes, people);
  await requireSound({ path, bytes, units }, people);
  return { path, bytes, units };
}

/** Everybody in the list. Throws `OBLIGATO_ROSTER_FIELD` with all that is wrong: a list that plan would refuse is not taken over. */
export async function peopleOf(
  { path, bytes }: StaffList,
  units: readonly NewUnit[],
  { people: called, tell }: { readonly people: PeopleWords; readonly tell: Tell | undefined },
): Promise<ReadonlyMap<string, Roster>> {
  const words = rosterWordsOf(
    undefined,
    units.map(({ id, title }) => ({ unit: id, title })),
  );
  const { people, problems } = await examineRoster(path, bytes, { ...words, people: called, tell });
  if (problems.length > 0) throw new ObligatoError(problems);
  return people;
}

/** Whatever its units are going to be called: what is wrong with its columns and rows is told before anything else is asked. */
async function requireSound({ path, bytes, units }: StaffList, people: PeopleWords): Promise<void> {
  const called = units.map((title, index) => ({ unit: isUnitId(title) ? title : `unit-${index + 1}`, title }));
  const { problems } = await examineRoster(path, bytes, { ...rosterWordsOf(undefined, called), people });
  if (problems.length > 0) throw new ObligatoError(problems);
  if (units.length > 0) return;
  throw new ObligatoError({
    code: 'OBLIGATO_ROSTER_FIELD',
    ...translated(
      { en: 'Nobody stands in the staff list', 'zh-CN': '人员名单中没有人员' },
      { en: 'Every person has a row, below the names of the columns', 'zh-CN': '表头以下每人一行' },
    ),
    origins: [{ file: path }],
  });
}

/** The file in the new folder. Text becomes UTF-8 with the mark by which spreadsheets know it, so that its accents and characters last. */
export function rosterFile({ path, bytes }: StaffList): {
  readonly name: string;
  readonly content: string | Uint8Array;
} {
  if (extname(path).toLowerCase() === '.xlsx') return { name: 'roster.xlsx', content: bytes };
  return { name: 'roster.csv', content: `\ufeff${readText(bytes, basename(path)).replace(/^\ufeff/, '')}` };
}
