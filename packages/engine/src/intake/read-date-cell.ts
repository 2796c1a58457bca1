/** A date as people and spreadsheets write it. What may mean two days is not read at all. */
import { type Day, isDay } from '@obligato/core';

/** Why a cell is no date: `order`: day and month may be swapped · `year`: of two digits · `day`: there is none · `none`: no date at all. */
export type DateFault = 'order' | 'year' | 'day' | 'none';

export interface DateCell {
  readonly day?: Day;
  readonly fault?: DateFault;
  /** What was made of it, where that is more than another writing: a serial number, the first of a month. */
  readonly by?: 'serial' | 'month';
}

/**
 * Reads `2024-03-05`, `2024/3/5`, `2024.3.5`, `2024年3月5日`, `二〇二四年三月五日`, `20240305`, `5-Mar-2024` and a spreadsheet's serial number; a time of
 * midnight behind it is left out. With `monthOnly` a month is its first day.
 *
 * @example
 * readDateCell('2024年3月5日') // → { day: '2024-03-05' }
 * readDateCell('3/5/2024') // → { fault: 'order' }
 */
export function readDateCell(cell: string, { monthOnly = false } = {}): DateCell {
  if (isDay(cell)) return { day: cell };
  const text = withDigits(cell).replace(/[ T]0{1,2}:00(?::00(?:\.0+)?)?$/, '');
  for (const [pattern, read] of writings) {
    const found = pattern.exec(text);
    if (found) return read(found.slice(1), monthOnly);
  }
  return { fault: 'none' };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const writings: readonly (readonly [RegExp, (parts: readonly string[], monthOnly: boolean) => DateCell])[] = [
  [/^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})\.?$/, ([year, , month, day]) => dayOf(year, month, day)],
  [/^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?$/, ([year, month, day]) => dayOf(year, month, day)],
  [/^(\d{4})(\d{2})(\d{2})$/, ([year, month, day]) => dayOf(year, month, day)],
  [/^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ,]+(\d{4})$/, ([day, month, year]) => dayOf(year, numberOf(month), day)],
  [/^([A-Za-z]{3})[a-z]* (\d{1,2}),? (\d{4})$/, ([month, day, year]) => dayOf(year, numberOf(month), day)],
  [/^([1-7]\d{4})(?:\.0+)?$/, ([serial]) => serialDay(Number(serial))],
  [/^(\d{4}) ?(?:[-/.]|年) ?(\d{1,2}) ?月?$/, monthOf],
  [/^(\d{4})(0[1-9]|1[0-2])$/, monthOf],
  [/^\d{1,2}([-/.])\d{1,2}\1\d{4}$/, () => ({ fault: 'order' })],
  [/^\d{1,2}([-/.])\d{1,2}\1\d{1,2}$/, () => ({ fault: 'year' })],
  [/^\d{1,2}-[A-Za-z]{3}-\d{2}$|^\d{2}年\d{1,2}月\d{1,2}[日号]?$/, () => ({ fault: 'year' })],
  [/^\d{4}年?$/, () => ({ fault: 'day' })],
];

const numberOf = (month = '') => String(months.indexOf(month.toLowerCase()) + 1);

function dayOf(year = '', month = '', day = ''): DateCell {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? { day: written } : { fault: 'none' };
}

/** The first of the month: whoever joined within it was there at its end, and nobody is left out for days that were not written. */
function monthOf([year, month]: readonly string[], monthOnly: boolean): DateCell {
  const { day } = dayOf(year, month, '1');
  if (day === undefined) return { fault: 'none' };
  return monthOnly ? { day, by: 'month' } : { fault: 'day' };
}

/** Days since 1899-12-30, as spreadsheets count them. */
function serialDay(serial: number): DateCell {
  const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
  return isDay(day) ? { day, by: 'serial' } : { fault: 'none' };
}

const digits = '〇一二三四五六七八九';

/** `二〇二四年三月十五日` in digits; other texts as they are. */
function withDigits(cell: string): string {
  if (!/^[〇零○一二三四五六七八九]{4}年/.test(cell)) return cell;
  return cell.replace(/[零○]/g, '〇').replace(/[〇一二三四五六七八九十]+/g, (written) => {
    if (!written.includes('十')) return [...written].map((each) => digits.indexOf(each)).join('');
    const [tens = '', ones = ''] = written.split('十');
    return String((tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones)));
  });
}
