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
  type Text,
  type TranslatedWords,
  translated,
} from '@obligato/core';
import { hasControls, isUnitId, suggest } from '@obligato/core/internal';
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
      const on = read.row.from > clash.from ? read.row.from : clash.from;
      problems.push({
        code: 'OBLIGATO_ROSTER_FIELD',
        ...translated(
          {
            en: `${read.row.member} stands twice in ${read.unit} on ${on}`,
            'zh-CN': `${on} ${read.row.member} 在 ${read.unit} 中重复出现`,
          },
          {
            en: 'End the earlier row with "to" the day before the later one starts',
            'zh-CN': '请在前一行以“to”写明截止日，为后一行起始日的前一天',
          },
        ),
        origins: [written.placeOf('id')],
      });
    }
    rows.push(read.row);
  }
  if (problems.length > 0) throw new ObligatoError(problems);
  return byUnit;
}

const everyRow: Text = { en: 'Every row needs one', 'zh-CN': '每行都须填写' };

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
    const place = (cause as CsvError & { lines?: number }).lines;
    throw new ObligatoError(
      {
        code: 'OBLIGATO_ROSTER_FIELD',
        ...translated(
          {
            en: `The roster is not a readable CSV file: ${(cause as CsvError).message}`,
            'zh-CN': `名册不是可读的 CSV 文件（${(cause as CsvError).code}）`,
          },
          {
            en: `The first line names the columns: ${columns.join(',')}`,
            'zh-CN': `首行应为列名：\`${columns.join(',')}\``,
          },
        ),
        origins: [{ file, line: place ?? 1 }],
      },
      { cause },
    );
  }
}

function headerFaults(header: readonly string[]): readonly TranslatedWords[] {
  if (header.length === 0) return [];
  const unknown = header.filter((name) => !(columns as readonly string[]).includes(name));
  const missing = required.filter((name) => !header.includes(name));
  const twice = header.filter((name, index) => header.indexOf(name) !== index);
  return [
    ...unknown.map((name) =>
      translated({ en: `A roster has no column "${name}"`, 'zh-CN': `名册没有列“${name}”` }, suggest(name, columns)),
    ),
    ...missing.map((name) =>
      translated({ en: `The column "${name}" is missing`, 'zh-CN': `缺少列“${name}”` }, everyRow),
    ),
    ...twice.map((name) =>
      translated(
        { en: `The column "${name}" appears twice`, 'zh-CN': `列“${name}”重复` },
        { en: 'Keep one of them', 'zh-CN': '请只保留一列' },
      ),
    ),
  ];
}

function readRow({ row, placeOf }: Written, problems: Problem[]): { unit: string; row: RosterRow } | undefined {
  const before = problems.length;
  const fault = (column: string, message: Text, hint: Text) =>
    problems.push({
      code: 'OBLIGATO_ROSTER_FIELD',
      ...translated({ en: `${column}: ${message.en}`, 'zh-CN': `“${column}”列：${message['zh-CN']}` }, hint),
      origins: [placeOf(column)],
    });
  const need = (column: (typeof columns)[number]): string => {
    const value = row[column] ?? '';
    if (value === '') fault(column, { en: 'is empty', 'zh-CN': '为空' }, everyRow);
    return value;
  };
  const dayIn = (column: 'from' | 'to' | 'electedOn', value: string) => {
    if (value !== '' && !isDay(value)) {
      fault(
        column,
        { en: `"${value}" is not a date`, 'zh-CN': `“${value}”不是有效日期` },
        { en: 'Write dates as YYYY-MM-DD', 'zh-CN': '日期请写作 YYYY-MM-DD' },
      );
    }
    return value;
  };
  const unit = need('unit');
  const member = need('id');
  const name = need('name');
  const standing = need('standing');
  const from = dayIn('from', need('from'));
  const to = dayIn('to', row.to ?? '');
  const electedOn = dayIn('electedOn', row.electedOn ?? '');
  if (unit !== '' && !isUnitId(unit)) {
    fault(
      'unit',
      { en: `"${unit}" is not a unit id`, 'zh-CN': `“${unit}”不是有效的单位编号` },
      { en: 'Use the id of a unit file', 'zh-CN': '请用单位文件中的编号' },
    );
  }
  for (const [column, value] of Object.entries(row)) {
    if (!hasControls(value)) continue;
    fault(
      column,
      { en: 'contains a control character', 'zh-CN': '含有不可见的控制字符' },
      { en: 'Write it anew', 'zh-CN': '请重新填写' },
    );
  }
  // Both become parts of cycle ids, which "/" and "#" divide.
  for (const [column, value] of [
    ['id', member],
    ['group', row.group ?? ''],
  ] as const) {
    if (/[/#\s]|^__proto__$/.test(value)) {
      fault(
        column,
        { en: `"${value}" is not an id`, 'zh-CN': `“${value}”不是有效编号` },
        { en: 'Use letters, digits and hyphens', 'zh-CN': '请用字母、数字和连字符' },
      );
    }
  }
  if (standing !== '' && !standings.includes(standing as Standing)) {
    const message = { en: `"${standing}" is not a standing`, 'zh-CN': `“${standing}”不是有效的成员身份` };
    fault('standing', message, suggest(standing, standings));
  }
  if (isDay(to) && isDay(from) && to < from) {
    fault('to', { en: `${to} is before ${from}`, 'zh-CN': `${to}早于${from}` }, { en: 'Swap them', 'zh-CN': '请对调' });
  }
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
