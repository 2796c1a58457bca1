/** The roster as a CSV file: one row for what one person was in one unit over some days. */
import {
  isDay,
  ObligatoError,
  type Origin,
  type Problem,
  type Roster,
  type RosterRow,
  type Standing,
  standings,
} from '@obligato/core';
import { isUnitId, suggest } from '@obligato/core/internal';
import type { CsvError } from 'csv-parse/sync';
import { neededLibrary } from '../needed-library.ts';
import { cellColumns } from './cell-columns.ts';

const columns = [
  'unit',
  'id',
  'name',
  'standing',
  'roles',
  'group',
  'from',
  'to',
  'notCounted',
  'electedOn',
  'exempt',
] as const;
const required: readonly string[] = ['unit', 'id', 'name', 'standing', 'from'];
type Row = Partial<Record<(typeof columns)[number], string>>;

/**
 * Reads a roster: rows by unit. Roles and exemptions are separated by `|`; what is not needed may be empty or left out.
 *
 * Throws `OBLIGATO_ROSTER_FIELD` with every faulty cell, each with `file:line:column` and its column's name.
 *
 * @example
 * const people = await readRoster('roster.csv', 'unit,id,name,standing,from\nb1,m1,Li,full,2020-01-01');
 * people.get('b1')?.length // → 1
 */
export async function readRoster(file: string, text: string): Promise<ReadonlyMap<string, Roster>> {
  const problems: Problem[] = [];
  const byUnit = new Map<string, RosterRow[]>();
  for (const written of await rowsOf(file, text, problems)) {
    const read = readRow(written, problems);
    if (!read) continue;
    const rows = byUnit.get(read.unit) ?? [];
    byUnit.set(read.unit, rows);
    const clash = rows.find((other) => other.member === read.row.member && overlap(other, read.row));
    if (clash) {
      problems.push({
        code: 'OBLIGATO_ROSTER_FIELD',
        message: `${read.row.member} stands twice in ${read.unit} on ${read.row.from > clash.from ? read.row.from : clash.from}`,
        hint: 'End the earlier row with "to" the day before the later one starts',
        origins: [written.placeOf('id')],
      });
    }
    rows.push(read.row);
  }
  if (problems.length > 0) throw new ObligatoError(problems);
  return byUnit;
}

interface Written {
  readonly row: Row;
  readonly placeOf: (column: string) => Origin;
}

async function rowsOf(file: string, text: string, problems: Problem[]): Promise<readonly Written[]> {
  const { parse } = await neededLibrary('csv-parse', () => import('csv-parse/sync'));
  try {
    const header: string[] = [];
    const records: { record: Row; raw: string; info: { lines: number } }[] = parse(text, {
      bom: true,
      columns: (names: string[]) => {
        header.push(...names);
        return names;
      },
      info: true,
      raw: true,
      skip_empty_lines: true,
      trim: true,
    });
    const faults = headerFaults(header);
    problems.push(
      ...faults.map((fault): Problem => ({ code: 'OBLIGATO_ROSTER_FIELD', ...fault, origins: [{ file, line: 1 }] })),
    );
    const placeOf = (raw: string, line: number) => (name: string) => {
      const column = cellColumns(raw)[header.indexOf(name)];
      return column === undefined || raw.trim().includes('\n') ? { file, line } : { file, line, column };
    };
    // Without a column every row would be told to lack it.
    if (required.some((name) => !header.includes(name))) return [];
    return records.map(({ record, raw, info }) => ({ row: record, placeOf: placeOf(raw, info.lines) }));
  } catch (cause) {
    throw new ObligatoError(
      {
        code: 'OBLIGATO_ROSTER_FIELD',
        message: `The roster is not a readable CSV file: ${(cause as CsvError).message}`,
        hint: `The first line names the columns: ${columns.join(',')}`,
        origins: [{ file, line: (cause as CsvError & { lines?: number }).lines ?? 1 }],
      },
      { cause },
    );
  }
}

function headerFaults(header: readonly string[]): readonly { readonly message: string; readonly hint: string }[] {
  if (header.length === 0) return [];
  const unknown = header.filter((name) => !(columns as readonly string[]).includes(name));
  const missing = required.filter((name) => !header.includes(name));
  const twice = header.filter((name, index) => header.indexOf(name) !== index);
  return [
    ...unknown.map((name) => ({ message: `A roster has no column "${name}"`, hint: suggest(name, columns) })),
    ...missing.map((name) => ({ message: `The column "${name}" is missing`, hint: 'Every row needs one' })),
    ...twice.map((name) => ({ message: `The column "${name}" stands twice`, hint: 'Keep one of them' })),
  ];
}

function readRow({ row, placeOf }: Written, problems: Problem[]): { unit: string; row: RosterRow } | undefined {
  const before = problems.length;
  const fault = (column: string, message: string, hint: string) =>
    problems.push({
      code: 'OBLIGATO_ROSTER_FIELD',
      message: `${column}: ${message}`,
      hint,
      origins: [placeOf(column)],
    });
  const need = (column: (typeof columns)[number]): string => {
    const value = row[column] ?? '';
    if (value === '') fault(column, 'is empty', 'Every row needs one');
    return value;
  };
  const dayIn = (column: 'from' | 'to' | 'electedOn', value: string) => {
    if (value !== '' && !isDay(value)) fault(column, `"${value}" is not a date`, 'Write dates as YYYY-MM-DD');
    return value;
  };
  const unit = need('unit');
  const member = need('id');
  const name = need('name');
  const standing = need('standing');
  const from = dayIn('from', need('from'));
  const to = dayIn('to', row.to ?? '');
  const electedOn = dayIn('electedOn', row.electedOn ?? '');
  if (unit !== '' && !isUnitId(unit)) fault('unit', `"${unit}" is not a unit id`, 'Use the id of a unit file');
  // Both become parts of cycle ids, which "/" and "#" divide.
  for (const [column, value] of [
    ['id', member],
    ['group', row.group ?? ''],
  ] as const) {
    if (/[/#\s]|^__proto__$/.test(value)) fault(column, `"${value}" is not an id`, 'Use letters, digits and hyphens');
  }
  if (standing !== '' && !standings.includes(standing as Standing)) {
    fault('standing', `"${standing}" is not one`, suggest(standing, standings));
  }
  if (isDay(to) && isDay(from) && to < from) fault('to', `${to} lies before ${from}`, 'Swap them');
  if (problems.length > before) return undefined;
  return {
    unit,
    row: Object.freeze({
      member,
      name,
      standing: standing as Standing,
      roles: wordsIn(row.roles),
      from,
      ...(row.group ? { group: row.group } : {}),
      ...(to ? { to } : {}),
      ...(row.notCounted ? { notCounted: row.notCounted } : {}),
      ...(electedOn ? { electedOn } : {}),
      ...(row.exempt ? { exempt: wordsIn(row.exempt) } : {}),
    }),
  };
}

const wordsIn = (cell = '') =>
  Object.freeze(
    cell
      .split('|')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  );

const overlap = (a: RosterRow, b: RosterRow) => a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31');
