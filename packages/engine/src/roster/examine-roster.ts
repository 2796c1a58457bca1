/** A roster as somebody has it: a text of values or a workbook, with Chinese or English headings and words. */
import {
  ObligatoError,
  type Origin,
  type PeopleWords,
  type Problem,
  type Roster,
  type RosterRow,
  type Text,
  translated,
} from '@obligato/core';
import { counted } from '@obligato/core/internal';
import type { CsvError } from 'csv-parse/sync';
import { readTable } from '../intake/read-table.ts';
import type { Tell } from '../intake/remark.ts';
import type { SourceRow, SourceTable } from '../intake/source-table.ts';
import { type FoundColumns, findColumns } from './find-columns.ts';
import { type RowNotes, RowReader } from './read-row.ts';
import {
  isByMonth,
  type RosterColumn,
  type RosterColumnName,
  rosterColumnNames,
  rosterColumnOf,
  rosterColumns,
} from './roster-columns.ts';
import { type RosterFault, RosterFaults, rangesOf } from './roster-faults.ts';

/** What the words of a roster are held against; what is left out is not checked. */
export interface RosterWords {
  /** The units there are. */
  readonly units?: ReadonlySet<string> | undefined;
  /** Units by their titles, which a staff list gives in place of ids. */
  readonly unitsByTitle?: ReadonlyMap<string, readonly string[]>;
  /** What somebody may be exempt from: ids, tags and titles of duties, each with the word that rules look at. */
  readonly exemptions?: ReadonlyMap<string, string>;
  /** What people are called; the common words when absent, and any word whatever where it is null. */
  readonly people?: PeopleWords | null | undefined;
  /** In which languages people may be told; whatever is the tag of a language when absent. */
  readonly languages?: readonly string[];
  /** What the channels are called through which they may be told; any word when absent. */
  readonly channels?: readonly string[];
  /** Hears how it was read: the encoding, lines and columns that were left out. */
  readonly tell?: Tell | undefined;
}

export interface ExaminedRoster {
  /** Rows by unit, as far as they are sound. */
  readonly people: ReadonlyMap<string, Roster>;
  readonly problems: readonly Problem[];
}

/**
 * Reads a roster, and tells all that is wrong with it. Throws `OBLIGATO_TEXT_ENCODING`, and `OBLIGATO_ROSTER_FIELD` for what is no
 * table at all.
 *
 * @example
 * const { people, problems } = await examineRoster('people.xlsx', await readFile('people.xlsx'), { units: new Set(['bureau']) });
 */
export async function examineRoster(
  file: string,
  content: string | Uint8Array,
  words: RosterWords = {},
): Promise<ExaminedRoster> {
  const reading = await openRoster(file, content, words);
  const { table, columns, faults, notes, joins } = reading;
  const { tell } = words;
  const { line } = table.header;
  const headerProblems = columns.faults.map(
    (fault): Problem => ({ code: 'OBLIGATO_ROSTER_FIELD', ...fault, origins: [{ file, line }] }),
  );
  if (columns.ignored.length > 0) tell?.({ file, text: leftOut(columns.ignored) });
  // Without a column every row would be told to lack it.
  // Where nobody knows the words, a column may be there under one of them.
  if (columns.lacks) return { people: new Map(), problems: words.people === null ? [] : headerProblems };
  const people = peopleIn(reading);
  for (const text of saidOf(notes, joins)) tell?.({ file, text });
  return { people, problems: [...headerProblems, ...faults.problems()] };
}

/** A roster's table, about to be read row by row; what is wrong with a row goes to `faults`. */
export interface RosterReading {
  readonly file: string;
  readonly table: SourceTable;
  readonly columns: FoundColumns;
  readonly reader: RowReader;
  readonly faults: RosterFaults;
  readonly notes: RowNotes;
  readonly joins: boolean;
}

export async function openRoster(
  file: string,
  content: string | Uint8Array,
  words: RosterWords,
): Promise<RosterReading> {
  const table = await tableOf(file, content, words);
  if (!table) throw noTable(file);
  const faults = new RosterFaults();
  const notes: RowNotes = { serial: new Map(), month: new Map(), otherRoles: new Set(), ofNobody: [] };
  const columns = findColumns(table.header.cells, words.people);
  const joins = isByMonth(table.header.cells[columns.at.get('from') ?? -1] ?? '', words.people);
  return { file, table, columns, reader: new RowReader(words, faults, notes), faults, notes, joins };
}

/** Every sound row, with the one of the table that it was read from. */
export function* soundRows({ file, table, columns: { at }, reader, faults, notes, joins }: RosterReading) {
  const { header, isTyped } = table;
  const heading = (column: RosterColumnName) => header.cells[at.get(column) ?? -1]?.trim() ?? column;
  const required = [...at].filter(([name]) => isRequired(name)).map(([, index]) => index);
  for (const source of table.rows) {
    if (isOfNobody(source, required)) {
      notes.ofNobody.push(source.line);
      continue;
    }
    if (!hasItsWidth(source, table, required)) {
      faults.add(wrongWidth(source, table, file));
      continue;
    }
    const placeOf = (column: RosterColumnName): Origin => {
      const index = at.get(column);
      return index === undefined ? { file, line: source.line } : { file, ...source.placeOf(index) };
    };
    const cell = (column: RosterColumnName) => source.cells[at.get(column) ?? -1] ?? '';
    const read = reader.read({ cell, heading, placeOf, isTyped, isJoining: joins });
    if (read) yield { ...read, source, placeOf };
  }
}

function peopleIn(reading: RosterReading): ReadonlyMap<string, Roster> {
  const byUnit = new Map<string, RosterRow[]>();
  const rowsOf = new Map<string, RosterRow[]>();
  for (const { unit, row, placeOf } of soundRows(reading)) {
    const rows = byUnit.get(unit);
    if (rows) rows.push(row);
    else byUnit.set(unit, [row]);
    const key = `${unit}#${row.member}`;
    const own = rowsOf.get(key) ?? [];
    rowsOf.set(key, own);
    const clash = own.find((other) => overlap(other, row));
    if (clash) reading.faults.add(standsTwice(unit, row, clash, placeOf('id')));
    own.push(row);
  }
  return byUnit;
}

const overlap = (a: RosterRow, b: RosterRow) => a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31');

const standsTwice = (unit: string, row: RosterRow, clash: RosterRow, origin: Origin): RosterFault => {
  const on = row.from > clash.from ? row.from : clash.from;
  const isOther = row.name !== clash.name;
  const who = isOther ? { en: `${clash.name} and ${row.name}`, 'zh-CN': `${clash.name}、${row.name}` } : undefined;
  return {
    cause: `twice ${unit} ${row.member}`,
    message: {
      en: `${row.member} stands twice in ${unit} on ${on}${who ? `: ${who.en}` : ''}`,
      'zh-CN': `${on} ${row.member} 在 ${unit} 中重复出现${who ? `（${who['zh-CN']}）` : ''}`,
    },
    hint: isOther ? ownNumber : row.from === clash.from ? onlyOne : endTheEarlier,
    origin,
  };
};

const ownNumber: Text = {
  en: 'Give each of them a number of their own; if they are one person, keep one name',
  'zh-CN': '请为每人各编一号；如系同一人，请统一姓名',
};

const onlyOne: Text = {
  en: 'Both rows begin on the same day: keep the one that holds. Several roles go into one row',
  'zh-CN': '两行起始日期相同，请只保留有效的一行；兼任多职的写在同一行',
};

const endTheEarlier: Text = {
  en: 'End the earlier row, in the column "to", on the day before the later one starts',
  'zh-CN': '请在前一行的“截止日期”（`to`）列填后一行起始日期的前一天',
};

/** Who made the list, and when, stands below it in a column that is not read. */
const isOfNobody = ({ cells }: SourceRow, required: readonly number[]): boolean =>
  required.every((index) => (cells[index] ?? '').trim() === '');

/** A row that is too long or too short has lost a delimiter, and every cell behind it stands in another column. */
function hasItsWidth(row: SourceRow, { header, width, isTyped }: SourceTable, required: readonly number[]): boolean {
  if (isTyped) return true;
  if (row.cells.length > width || row.cells.slice(header.cells.length).some((cell) => cell !== '')) return false;
  // Spreadsheets leave out cells at the end that are empty.
  return required.every((index) => index < row.cells.length);
}

const isRequired = (name: RosterColumnName): boolean => (rosterColumns[name] as RosterColumn).required === true;

const wrongWidth = (row: SourceRow, { header }: SourceTable, file: string): RosterFault => ({
  cause: `width ${row.cells.length}`,
  ...unreadable({
    en: `the row has ${counted(row.cells.length, 'cells')}, and the header ${header.cells.length}`,
    'zh-CN': `该行有${row.cells.length}格，表头有${header.cells.length}格`,
  }),
  origin: { file, line: row.line },
});

const unreadable = ({ en, 'zh-CN': chinese }: Text) => ({
  message: {
    en: `The roster is not a readable CSV file: ${en}`,
    'zh-CN': `名册不是可读的 CSV 文件（${chinese}）`,
  },
  hint: {
    en: `The first line names the columns: ${rosterColumnNames.join(',')}`,
    'zh-CN': `首行应为列名：\`${rosterColumnNames.join(',')}\``,
  },
});

async function tableOf(
  file: string,
  content: string | Uint8Array,
  { people, tell }: RosterWords,
): Promise<SourceTable | undefined> {
  const isKnown = (cell: string) => rosterColumnOf(cell, people) !== undefined;
  try {
    return await readTable(file, content, { isKnown, tell });
  } catch (cause) {
    if (cause instanceof ObligatoError) throw cause;
    const { message, code, lines } = cause as CsvError & { lines?: number };
    const words = unreadable({ en: message, 'zh-CN': code });
    const origins = [{ file, line: lines ?? 1 }];
    throw new ObligatoError(
      { code: 'OBLIGATO_ROSTER_FIELD', ...translated(words.message, words.hint), origins },
      { cause },
    );
  }
}

const noTable = (file: string) =>
  new ObligatoError({
    code: 'OBLIGATO_ROSTER_FIELD',
    ...translated(
      { en: 'The file is empty', 'zh-CN': '文件为空' },
      {
        en: 'Nobody was taken off the roster. A roster of nobody still names its columns in the first line',
        'zh-CN': '未移除名册中的任何人。即使无人，首行也须写列名',
      },
    ),
    origins: [{ file }],
  });

const leftOut = (headings: readonly string[]): Text => ({
  en: `these columns are not read: ${headings.join(', ')}`,
  'zh-CN': `未读取的列：${headings.join('、')}`,
});

/** What was made of cells although nothing is wrong, once for the table. */
function saidOf({ serial, month, otherRoles, ofNobody }: RowNotes, joins: boolean): readonly Text[] {
  const texts: Text[] = [];
  const [number] = serial.values();
  const [first] = month.values();
  const roles = [...otherRoles];
  if (joins) {
    texts.push({
      en: 'the day of joining is read as the first day of the row ("from")',
      'zh-CN': '加入时间作为该行的起始日期读取',
    });
  }
  if (number) texts.push({ en: `serial numbers are read as days: ${number}`, 'zh-CN': `序列值按日期读取：${number}` });
  if (first) {
    texts.push({ en: `a month is read as its first day: ${first}`, 'zh-CN': `只写年月的，按当月1日读取：${first}` });
  }
  if (ofNobody.length > 0) {
    const lines = rangesOf(ofNobody);
    texts.push({ en: `not read, nobody stands there: line ${lines}`, 'zh-CN': `未读取（没有人员）：第${lines}行` });
  }
  if (roles.length > 0) {
    texts.push({
      en: `these roles are kept, but no rule that comes with Obligato looks at them: ${roles.join(', ')}`,
      'zh-CN': `以下职务照录，但内置规则不予识别：${roles.join('、')}`,
    });
  }
  return texts;
}
