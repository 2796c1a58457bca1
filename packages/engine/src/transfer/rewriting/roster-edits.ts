/** What has to change in a roster's table so that it says something else: rows that go, cells, and rows that come. */
import { commonPeople, type PeopleWords, type Roster, type RosterRow, roleText } from '@obligato/core';
import type { SourceRow } from '../../intake/source-table.ts';
import { type RosterReading, soundRows } from '../../roster/examine-roster.ts';
import { type RosterColumnName, rosterColumnNames, rosterColumnsOf } from '../../roster/roster-columns.ts';
import { rosterCells } from '../roster-table.ts';

/** By where they stand in the row. */
export type NewCells = ReadonlyMap<number, string>;

export interface RosterEdits {
  /** Headings of columns that the table lacked; they follow the others. */
  readonly headings: readonly string[];
  readonly gone: ReadonlySet<SourceRow>;
  /** Cells that say something else. What is neither here nor gone stays as it is. */
  readonly changed: ReadonlyMap<SourceRow, NewCells>;
  /** Rows of whoever is new. */
  readonly fresh: readonly NewCells[];
}

export function rosterEdits(
  reading: RosterReading,
  people: ReadonlyMap<string, Roster>,
  called: PeopleWords = commonPeople,
): RosterEdits {
  const { header } = reading.table;
  const columns = rosterColumnsOf(called);
  const at = new Map(reading.columns.at);
  const headings: string[] = [];
  const language = header.cells.some((cell) => /\p{Script=Han}/u.test(cell)) ? 'zh-CN' : 'en';
  const sources = [...soundRows(reading)];
  /** What a unit is called in this list already. */
  const unitWords = new Map(sources.map(({ unit, source }) => [unit, source.cells[at.get('unit') ?? -1] ?? unit]));

  const placeOf = (column: RosterColumnName): number => {
    const known = at.get(column) ?? header.cells.length + headings.length;
    if (!at.has(column)) headings.push(columns[column].title[language]);
    at.set(column, known);
    return known;
  };
  /** Who is new is written as the others are; in English ids and words are the same. */
  const spoken = (unit: string, { standing, roles }: RosterRow): Partial<Record<RosterColumnName, string>> => ({
    unit: unitWords.get(unit) ?? unit,
    ...(language === 'en'
      ? {}
      : {
          standing: called.standings[standing].title[language],
          roles: roles.map((role) => roleText(role, called)[language]).join('、'),
        }),
  });
  const cellsFor = (unit: string, row: RosterRow, before?: RosterRow): NewCells => {
    const [has, had] = [rosterCells(unit, row), before && rosterCells(unit, before)];
    const differing = rosterColumnNames.filter((column) => has[column] !== (had?.[column] ?? ''));
    return new Map(differing.map((column) => [placeOf(column), spoken(unit, row)[column] ?? has[column]]));
  };

  const left = new Map([...people].map(([unit, roster]) => [unit, [...roster]]));
  const take = (unit: string, isIt: (row: RosterRow) => boolean): RosterRow | undefined => {
    const rows = left.get(unit) ?? [];
    const index = rows.findIndex(isIt);
    return index < 0 ? undefined : rows.splice(index, 1)[0];
  };
  // First those who are as they were: of two rows of one person the one that changed must not take the place of the other.
  const others = sources.filter(({ unit, row }) => {
    const text = JSON.stringify(rosterCells(unit, row));
    return take(unit, (other) => JSON.stringify(rosterCells(unit, other)) === text) === undefined;
  });
  const gone = new Set<SourceRow>();
  const changed = new Map<SourceRow, NewCells>();
  for (const { unit, row, source } of others) {
    const now = take(unit, ({ member }) => member === row.member);
    if (now) changed.set(source, cellsFor(unit, now, row));
    else gone.add(source);
  }
  const fresh = [...left].flatMap(([unit, roster]) => roster.map((row) => cellsFor(unit, row)));
  return { headings, gone, changed, fresh };
}
