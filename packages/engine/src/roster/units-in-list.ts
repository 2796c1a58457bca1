/** The units that a staff list names, before there is a file of any of them. */
import { cleanCell } from '@obligato/core/internal';
import { readTable } from '../intake/read-table.ts';
import { isPlaceholder } from './cell-words.ts';
import { findColumns } from './find-columns.ts';
import { type ColumnPeople, rosterColumnOf } from './roster-columns.ts';

/**
 * `people`: whose headings are read besides. What stands in a list's column of units, each once, in the order of the list. Empty for a list without such a column: what is
 * wrong with it, `examineRoster` tells. Throws `OBLIGATO_TEXT_ENCODING`, and `OBLIGATO_ROSTER_FIELD` for what is no table.
 *
 * @example
 * await unitsInList('staff.csv', '姓名,所在支部\n李明,征收支部\n王芳,征收支部') // → ['征收支部']
 */
export async function unitsInList(
  file: string,
  content: string | Uint8Array,
  people?: ColumnPeople,
): Promise<readonly string[]> {
  const isKnown = (cell: string) => rosterColumnOf(cell, people) !== undefined;
  const table = await readTable(file, content, { isKnown });
  const at = table && findColumns(table.header.cells, people).at.get('unit');
  if (at === undefined) return [];
  const units = table?.rows.map(({ cells }) => cleanCell(cells[at] ?? '')) ?? [];
  return [...new Set(units)].filter((unit) => unit !== '' && !isPlaceholder(unit));
}
