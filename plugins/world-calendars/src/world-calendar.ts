/** Public holidays of a country, a state or a region of it, from the library date-holidays. */
import {
  addDays,
  type CalendarData,
  type Day,
  isDay,
  ObligatoError,
  type Text,
  translated,
  weekday,
} from '@obligato/core';
import { chineseName } from './chinese-names.ts';
import { whyRefused } from './refused-countries.ts';

/**
 * The laws of today are computed as far ahead as somebody plans, and not for ever: what a parliament will free then nobody has said.
 * Behind it days are provisional.
 */
const firstYear = 2000;
const lastYear = 2039;

/** Of the library; a test holds it to what is installed. Another has other days, so a stored deadline says by which it was computed. */
const version = 'date-holidays-3.37.0';

/**
 * The calendar of `DE`, of the state `DE-BY`, or of the region `DE-BY-A`: codes of the library, which are those of ISO 3166. Days off are
 * public holidays that last the whole day, and whatever day stands in for one at a weekend; nothing is worked in exchange. Covers 2000 to 2039.
 *
 * Throws `OBLIGATO_CALENDAR_UNKNOWN` for a code that there is not, and for a country that cannot be counted this way.
 *
 * @example
 * (await worldCalendar('DE-BY')).off.includes('2026-01-06') // → true
 */
export async function worldCalendar(code: string): Promise<CalendarData> {
  // Rules for the whole world are large: they are loaded when a calendar is asked for.
  const { default: Holidays } = await import('date-holidays');
  const [country = '', state = '', region = ''] = code.split('-');
  const all = new Holidays();
  const countries = all.getCountries('en') as Codes;
  requireCode({ code, part: country, within: '', among: countries });
  const because = whyRefused(country);
  if (because) throw refused(country, { en: countries[country] ?? country, 'zh-CN': chineseCountry(country) }, because);
  if (state !== '') {
    requireCode({ code, part: state, within: country, among: all.getStates(country, 'en') as Codes | undefined });
  }
  if (region !== '') {
    const regions = all.getRegions(country, state, 'en') as Codes | undefined;
    requireCode({ code, part: region, within: `${country}-${state}`, among: regions });
  }
  const holidays = new Holidays(country, state, region, { types: ['public'] });
  // Asked for without one, the library stays with the language of the call before.
  const [spoken = 'en'] = holidays.getLanguages();
  const named: Record<Day, Text> = {};
  for (let year = firstYear; year <= lastYear + 1; year++) {
    const own = new Map(holidays.getHolidays(year, spoken).map(({ date, rule, name }) => [`${date} ${rule}`, name]));
    for (const { date, rule, name, start, end } of holidays.getHolidays(year, 'en')) {
      const title = Object.freeze({ en: name, 'zh-CN': chineseName(name, own.get(`${date} ${rule}`) ?? name) });
      for (const day of wholeDays(date, end.getTime() - start.getTime())) named[day] ??= title;
    }
  }
  const coverage = { from: `${firstYear}-01-01`, to: `${lastYear}-12-31` };
  const off = Object.keys(named).filter((day) => weekday(day) <= 5 && day >= coverage.from && day <= coverage.to);
  return Object.freeze({
    ...{ id: code, version, coverage, off: off.sort(), worked: [] },
    named: Object.freeze(named),
    source: 'date-holidays',
  });
}

type Codes = Readonly<Record<string, string>>;

const hour = 3_600_000;

/** A day on which the clocks change has an hour less, or more. One that begins or ends at noon is worked until or from then. */
function wholeDays(date: string, milliseconds: number): readonly Day[] {
  const [day = '', time] = date.split(' ');
  if (!isDay(day) || time !== '00:00:00') return [];
  return Array.from({ length: Math.floor((milliseconds / hour + 1) / 24) }, (_, index) => addDays(day, index));
}

function requireCode(asked: {
  readonly code: string;
  readonly part: string;
  readonly within: string;
  readonly among: Codes | undefined;
}): void {
  const { code, part, within, among = {} } = asked;
  if (Object.hasOwn(among, part)) return;
  const known = Object.entries(among).map(([each, name]) => ({
    code: within === '' ? each : `${within}-${each}`,
    name: { en: name, 'zh-CN': within === '' ? chineseCountry(each) : name },
  }));
  const near = nearest(part, known);
  const none = within !== '' && known.length === 0;
  throw new ObligatoError({
    code: 'OBLIGATO_CALENDAR_UNKNOWN',
    ...translated(
      { en: `There is no calendar "${code}"`, 'zh-CN': `没有日历“${code}”` },
      none
        ? {
            en: `${within} is not divided further: write "${within}"`,
            'zh-CN': `${within} 不再细分，请写作 \`${within}\``,
          }
        : {
            en: `Write a code of ISO 3166, such as ${near.map((each) => `${each.code} (${each.name.en})`).join(', ')}`,
            'zh-CN': `请写国家或地区的国际代码，例如 ${near.map((each) => `${each.code}（${each.name['zh-CN']}）`).join('、')}`,
          },
    ),
  });
}

interface Place {
  readonly code: string;
  readonly name: Text;
}

const inChinese = new Intl.DisplayNames('zh-CN', { type: 'region' });
const chineseCountry = (code: string): string => inChinese.of(code) ?? code;

/** Enough of them to see how they are written: those that are most like it first. */
const nearest = (part: string, known: readonly Place[]): readonly Place[] =>
  [...known].sort((a, b) => likeness(part, b) - likeness(part, a)).slice(0, 5);

/** Its name, or a code of old; a part of either; or letters of the code, the first above all. */
function likeness(part: string, { code, name }: Place): number {
  const typed = part.toLowerCase();
  const names = [name.en, name['zh-CN']].map((each) => each.toLowerCase());
  if (names.includes(typed) || code === countryOf(part)) return 100;
  if ([code.toLowerCase(), ...names].some((each) => each.includes(typed))) return 99;
  const own = (code.split('-').at(-1) ?? '').toLowerCase();
  return [...typed].reduce((sum, letter, index) => sum + (own[index] === letter ? 1 / (index + 1) : 0), 0);
}

/** What a code stands for that is one no more, or is said instead: UK is GB. */
function countryOf(part: string): string | undefined {
  try {
    return new Intl.Locale(`und-${part}`).region;
  } catch {
    return undefined;
  }
}

function refused(country: string, name: Text, because: Text): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_CALENDAR_UNKNOWN',
    ...translated(
      { en: `${name.en} (${country}) ${because.en}`, 'zh-CN': `${name['zh-CN']}（${country}）${because['zh-CN']}` },
      country === 'CN'
        ? {
            en: 'Use @obligato/cn-calendar, which has them: name it under "plugins:"',
            'zh-CN': '请改用 @obligato/cn-calendar，其中含调休安排，并在“plugins:”下写明',
          }
        : {
            en: 'List its days off and worked in a file and name that: "calendar: holidays.yaml"',
            'zh-CN': '请将放假和上班日期列入文件，并写明 `calendar: holidays.yaml`',
          },
    ),
  });
}
