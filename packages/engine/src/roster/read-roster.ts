/** A roster that has to be sound: one row for what one person was in one unit over some days. */
import { ObligatoError, type Roster } from '@obligato/core';
import { examineRoster, type RosterWords } from './examine-roster.ts';

/**
 * Reads a roster: rows by unit. Bytes may be a text in any encoding that is read, or a workbook; headings and words may be Chinese or
 * English. Roles and exemptions are separated by `|` or another usual separator; what is not needed may be empty or left out.
 *
 * Throws `OBLIGATO_ROSTER_FIELD` with every cause, each with `file:line:column` and its column's name.
 *
 * @example
 * const people = await readRoster('roster.csv', 'unit,id,name,standing,from\nb1,m1,Li,full,2020-01-01');
 * people.get('b1')?.length // → 1
 */
export async function readRoster(
  file: string,
  content: string | Uint8Array,
  words: RosterWords = {},
): Promise<ReadonlyMap<string, Roster>> {
  const { people, problems } = await examineRoster(file, content, words);
  if (problems.length > 0) throw new ObligatoError(problems);
  return people;
}
