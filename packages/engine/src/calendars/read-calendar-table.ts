/** A list of days as offices have it: a column of dates, one that says off or worked, one of names. */
import { isDay, ObligatoError, type Origin, type Problem, type Text, translated } from '@obligato/core';
import { cleanCell, dayInYear, yearOf } from '@obligato/core/internal';
import { readDateCell } from '../intake/read-date-cell.ts';
import { readTable } from '../intake/read-table.ts';
import type { Tell } from '../intake/remark.ts';
import type { CalendarSource, ListedDay } from './calendar-source.ts';

const columns = {
  date: ['date', 'day', '日期'],
  kind: ['kind', 'type', '类型', '安排'],
  name: ['name', 'holiday', '名称', '节日', '节假日'],
} as const;
type Column = keyof typeof columns;

const kinds: ReadonlyMap<string, ListedDay['is']> = new Map([
  ...['off', '休', '放假', '休息'].map((word) => [word, 'off'] as const),
  ...['worked', '班', '上班', '补班'].map((word) => [word, 'worked'] as const),
]);

const columnOf = (heading: string): Column | undefined => {
  const cleaned = cleanCell(heading).toLowerCase();
  return (Object.keys(columns) as Column[]).find((name) => (columns[name] as readonly string[]).includes(cleaned));
};

export interface TableOfDays {
  readonly days: readonly ListedDay[];
  readonly problems: readonly Problem[];
}

/**
 * The days of a table. A problem has the line and the column of its cell.
 *
 * Throws `OBLIGATO_TEXT_ENCODING`, and `OBLIGATO_CALENDAR` for what is no table of days.
 */
export async function readCalendarTable(file: string, content: Uint8Array, tell?: Tell): Promise<TableOfDays> {
  const table = await readTable(file, content, { isKnown: (cell) => columnOf(cell) !== undefined, tell }).catch(
    (cause: Error) => {
      if (cause instanceof ObligatoError) throw cause;
      throw noTable(file, cause);
    },
  );
  const header = table?.header.cells.map(columnOf) ?? [];
  const [date, kind, name] = [header.indexOf('date'), header.indexOf('kind'), header.indexOf('name')];
  if (!table || date < 0 || kind < 0) throw noTable(file);
  const problems: Problem[] = [];
  const days = table.rows.flatMap(({ cells, line, placeOf }): readonly ListedDay[] => {
    const cell = (index: number) => cleanCell(cells[index] ?? '');
    if (cells.every((each) => each.trim() === '')) return [];
    const origin = (index: number): Origin => ({ file, line, ...placeOf(index) });
    const { day } = readDateCell(cell(date));
    const is = kinds.get(cell(kind).toLowerCase());
    if (day === undefined || !isDay(day)) problems.push(noDay(cell(date), origin(date)));
    if (is === undefined) problems.push(noKind(cell(kind), origin(kind)));
    if (day === undefined || is === undefined) return [];
    const called = cell(name);
    return [{ day, is, name: called === '' ? undefined : { en: called, 'zh-CN': called }, origin: origin(date) }];
  });
  return { days, problems };
}

/** A table alone covers whole years: from the first that it lists a day of to the last. Undefined without a day. */
export function calendarOfTable(
  { file, id }: Pick<CalendarSource, 'file' | 'id'>,
  { days, problems }: TableOfDays,
): CalendarSource | undefined {
  const isComplete = problems.length === 0;
  const all = days.map(({ day }) => day).sort();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const coverage = { from: dayInYear('01-01', yearOf(first)), to: dayInYear('12-31', yearOf(last)) };
  return { file, id, coverage, replaces: false, days, isComplete, fixed: new Map() };
}

const header: Text = {
  en: 'The first line names the columns: date,kind,name. A kind is "off" or "worked"',
  'zh-CN': '首行应为列名：`日期,类型,名称`。类型填“休”或“班”',
};

export const noTable = (file: string, cause?: Error) =>
  new ObligatoError(
    {
      code: 'OBLIGATO_CALENDAR',
      ...translated(
        {
          en: cause ? `It is not a readable table: ${cause.message}` : 'It lists no days by "date" and "kind"',
          'zh-CN': cause ? '不是可读取的表格' : '没有按“日期”“类型”列出日期',
        },
        header,
      ),
      origins: [{ file, line: 1 }],
    },
    cause ? { cause } : {},
  );

const noKind = (written: string, origin: Origin): Problem => ({
  code: 'OBLIGATO_CALENDAR',
  ...translated(
    { en: `"${written}" is neither "off" nor "worked"`, 'zh-CN': `“${written}”既不是“休”，也不是“班”` },
    { en: 'Write one of the two', 'zh-CN': '请填“休”或“班”' },
  ),
  origins: [origin],
});

const noDay = (written: string, origin: Origin): Problem => ({
  code: 'OBLIGATO_CALENDAR',
  ...translated(
    { en: `"${written}" is not a day`, 'zh-CN': `“${written}”不是日期` },
    {
      en: 'Write a day that there is, such as 2027-02-06; each day has a line of its own',
      'zh-CN': '请填确有的日期，例如 2027-02-06；每行填一天',
    },
  ),
  origins: [origin],
});
