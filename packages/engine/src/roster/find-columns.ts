/** Which column of a table is which of a roster, and what of its header is wrong, or simply not needed. */
import { commonPeople, type TranslatedWords, translated } from '@obligato/core';
import { cleanCell, suggest } from '@obligato/core/internal';
import {
  type ColumnPeople,
  type KnownColumn,
  type RosterColumn,
  type RosterColumnName,
  rosterColumnNames,
  rosterColumnOf,
  rosterColumns,
  rosterColumnsOf,
} from './roster-columns.ts';

export interface FoundColumns {
  /** Where each column stands in the table. */
  readonly at: ReadonlyMap<RosterColumnName, number>;
  readonly faults: readonly TranslatedWords[];
  /** Headings that are none of a roster's, or stand in the second place. */
  readonly ignored: readonly string[];
  readonly lacks: boolean;
}

export function findColumns(header: readonly string[], people?: ColumnPeople | null): FoundColumns {
  const best = new Map<RosterColumnName, KnownColumn & { readonly index: number }>();
  const faults: TranslatedWords[] = [];
  const ignored: string[] = [];
  const unknown: string[] = [];
  for (const [index, heading] of header.entries()) {
    const column = rosterColumnOf(heading, people);
    if (!column) {
      if (heading.trim() !== '') unknown.push(heading);
      continue;
    }
    const other = best.get(column.name);
    if (other?.rank === column.rank) faults.push(twice(heading));
    else if (other && other.rank < column.rank) ignored.push(heading);
    else {
      if (other) ignored.push(header[other.index] ?? '');
      best.set(column.name, { ...column, index });
    }
  }
  for (const heading of unknown) {
    const meant = rosterColumnNames.find((name) => !best.has(name) && isSlip(cleanCell(heading), name));
    if (meant) faults.push(misspelt(heading));
    else ignored.push(heading);
  }
  const missing = rosterColumnNames.filter((name) => {
    const column: RosterColumn = rosterColumns[name];
    return column.required === true && !best.has(name);
  });
  const at = new Map([...best].map(([name, { index }]) => [name, index]));
  return {
    at,
    faults: [...faults, ...missing.map((name) => lacking(name, rosterColumnsOf(people ?? commonPeople)[name]))],
    ignored,
    lacks: missing.length > 0,
  };
}

/** The same letters in another order, or one letter wrong, missing or too many. What only resembles a name is another column. */
function isSlip(heading: string, name: string): boolean {
  const written = heading.toLowerCase();
  const meant = name.toLowerCase();
  if (meant.length < 4) return false;
  if ([...written].sort().join('') === [...meant].sort().join('')) return true;
  if (Math.abs(written.length - meant.length) > 1) return false;
  let start = 0;
  while (start < meant.length && written[start] === meant[start]) start++;
  let end = 0;
  while (end < Math.min(meant.length, written.length) - start && written.at(-1 - end) === meant.at(-1 - end)) end++;
  return Math.max(written.length, meant.length) - start - end === 1;
}

const misspelt = (name: string): TranslatedWords =>
  translated(
    { en: `A roster has no column "${name}"`, 'zh-CN': `名册没有列“${name}”` },
    suggest(name, rosterColumnNames),
  );

function lacking(name: RosterColumnName, { title, meaning }: RosterColumn): TranslatedWords {
  const also = title.en === name ? title['zh-CN'] : name;
  return translated(
    { en: `The column "${title.en}" is missing`, 'zh-CN': `缺少列“${title['zh-CN']}”` },
    {
      en: `Every row needs one: ${meaning.en}. The heading may also be “${also}”`,
      'zh-CN': `每行都须填写：${meaning['zh-CN']}。表头可写作“${title['zh-CN']}”`,
    },
  );
}

const twice = (name: string): TranslatedWords =>
  translated(
    { en: `The column "${name}" appears twice`, 'zh-CN': `列“${name}”重复` },
    { en: 'Keep one of them', 'zh-CN': '请只保留一列' },
  );
