/** Makes a calendar of what a file lists, on top of another where it says so. What contradicts itself is told, all of it. */
import {
  addDays,
  type CalendarData,
  type Day,
  isDay,
  type Problem,
  type Span,
  type Text,
  translated,
  weekday,
} from '@obligato/core';
import { dayInYear, spanOver, yearOf, yearsFrom } from '@obligato/core/internal';
import { digestOf } from '../attempting/digest-of.ts';
import type { Remark } from '../intake/remark.ts';
import type { CalendarSource, ListedDay } from './calendar-source.ts';
import { type DayFault, DayProblems } from './day-problems.ts';

/** `base`: the calendar that the file extends. Problems come with the place of every day; the data are of use only without any. */
export function joinCalendar(
  source: CalendarSource,
  base?: CalendarData,
): { readonly data: CalendarData; readonly problems: readonly Problem[] } {
  const { days, coverage } = source;
  const found = new DayProblems();
  const gap = base && gapProblem(source, base);
  const whole = base && !gap ? spanOver(coverage, base.coverage) : { from: coverage.from, to: coverage.to };
  const listed = new Map<Day, ListedDay>();
  for (const each of days) {
    const { day, is, origin } = each;
    const before = listed.get(day);
    if (before) found.add(before.is === is ? twice[is] : offAndWorked, day, [origin, before.origin]);
    else listed.set(day, each);
    if (day < whole.from || day > whole.to) found.add(outside(whole), day, [origin]);
  }
  if (base && !source.replaces) {
    for (const { day, is, origin } of listed.values()) {
      if ((is === 'off' ? base.worked : base.off).includes(day)) found.add(contradicts(base.id, is), day, [origin]);
    }
  }
  const all = [...listed.keys(), ...(base?.off ?? []), ...(base?.worked ?? [])];
  return {
    data: dataOf(source, { base, listed, whole }),
    problems: [...(gap ? [gap] : []), ...found.problems(), ...emptyYears(source, all)],
  };
}

function dataOf(
  source: CalendarSource,
  about: {
    readonly base: CalendarData | undefined;
    readonly listed: ReadonlyMap<Day, ListedDay>;
    readonly whole: Span;
  },
): CalendarData {
  const { base, listed, whole } = about;
  const is = (what: ListedDay['is']) => [...listed.values()].filter((each) => each.is === what);
  const unless = (days: readonly Day[] = [], other: ListedDay['is']) =>
    days.filter((day) => listed.get(day)?.is !== other);
  const worked = sorted([...unless(base?.worked, 'off'), ...is('worked').map(({ day }) => day)]);
  const everyYear = fixedWithin(source).filter(([day]) => !worked.includes(day));
  const off = sorted([
    ...unless(base?.off, 'worked'),
    ...is('off').map(({ day }) => day),
    ...everyYear.map(([day]) => day),
  ]);
  const fixed = { ...base?.fixed, ...Object.fromEntries(source.fixed) };
  // Names decide nothing: a better one makes no other calendar.
  const version = digestOf([whole, off, worked, Object.keys(fixed).sort()]).slice(0, 12);
  const own = [...listed.values()].flatMap(({ day, name }) => (name ? [[day, name] as const] : []));
  // Put together when one is first asked for, as those of the calendar below may be.
  let names: CalendarData['named'];
  return Object.freeze({
    ...{ id: source.id, version, coverage: whole, off, worked },
    ...(source.source === undefined ? {} : { source: source.source }),
    ...(Object.keys(fixed).length > 0 ? { fixed } : {}),
    get named() {
      names ??= Object.freeze({ ...base?.named, ...Object.fromEntries([...everyYear, ...own]) });
      return names;
    },
  });
}

/** Within the file's own days: whoever writes `12-25` for every year means those of the file too. */
function fixedWithin({ coverage: { from, to }, fixed }: CalendarSource): readonly (readonly [Day, Text])[] {
  return yearsFrom(from, to).flatMap((year) =>
    [...fixed].flatMap(([monthDay, name]) => {
      const day = dayInYear(monthDay, year);
      return isDay(day) && day >= from && day <= to ? [[day, name] as const] : [];
    }),
  );
}

const sorted = (days: readonly Day[]): readonly Day[] => [...new Set(days)].sort();

function gapProblem({ coverage, id }: CalendarSource, base: CalendarData): Problem | undefined {
  const isAfter = coverage.from > addDays(base.coverage.to, 1);
  if (!isAfter && addDays(coverage.to, 1) >= base.coverage.from) return undefined;
  const [from, to] = isAfter
    ? [addDays(base.coverage.to, 1), addDays(coverage.from, -1)]
    : [addDays(coverage.to, 1), addDays(base.coverage.from, -1)];
  return {
    code: 'OBLIGATO_CALENDAR',
    ...translated(
      {
        en: `Between "${base.id}" and "${id}" lie days that neither covers: ${from} to ${to}`,
        'zh-CN': `“${base.id}”与“${id}”之间有一段日期均未涵盖：${from}至${to}`,
      },
      { en: 'Add these days and let the coverage begin with them', 'zh-CN': '请补上这段日期，并相应放宽 `coverage`' },
    ),
    origins: coverage.origin ? [coverage.origin] : [],
  };
}

/**
 * A year that is covered in whole and lists nothing, be it that some days are off in every year: somebody has forgotten to write it.
 * Where a day could not be read, it may have been of such a year.
 */
function emptyYears(
  { coverage, days: own, isComplete, file }: CalendarSource,
  days: readonly Day[],
): readonly Problem[] {
  if (!isComplete) return [];
  const years = new Set(days.map(yearOf));
  return yearsFrom(coverage.from, coverage.to)
    .filter(
      (year) =>
        !years.has(year) && coverage.from <= dayInYear('01-01', year) && coverage.to >= dayInYear('12-31', year),
    )
    .map((year) => ({
      code: 'OBLIGATO_CALENDAR',
      ...translated(
        {
          en: `${year} is covered, and not one day of it is listed`,
          'zh-CN': `已写明涵盖${year}年，却没有列出该年的任何日期`,
        },
        coverage.origin ? listOrEnd : listAll,
      ),
      origins: [coverage.origin ?? own.find(({ day }) => yearOf(day) > year)?.origin ?? { file }],
    }));
}

const listOrEnd: Text = {
  en: 'List its days off, or let the coverage end before it: what is not covered is provisional',
  'zh-CN': '请列出该年的放假日期，或缩短 `coverage`；未涵盖的日期按暂定处理',
};
const listAll: Text = {
  en: 'List its days off: a table covers every year from its first day to its last',
  'zh-CN': '请列出该年的放假日期；表格涵盖自首日所在年至末日所在年的各年',
};

/** Days listed as worked that would be worked without a word: somebody may have meant another day. */
export function workedAnyway({ days, fixed }: CalendarSource, base?: CalendarData): readonly Remark[] {
  const isFixed = (day: Day) => fixed.has(day.slice(5)) || Object.hasOwn(base?.fixed ?? {}, day.slice(5));
  const found = new DayProblems();
  for (const { day, is, origin } of days) {
    if (is === 'worked' && weekday(day) <= 5 && !isFixed(day) && !base?.off.includes(day))
      found.add(anyway, day, [origin]);
  }
  return found.remarks();
}

const onlyOnce: Text = { en: 'Keep one of the two', 'zh-CN': '请只保留一处' };

const twice: Readonly<Record<ListedDay['is'], DayFault>> = {
  off: {
    cause: 'twice off',
    message: (days) => `Twice off: ${days}`,
    chinese: (days) => `重复列为放假：${days}`,
    hint: onlyOnce,
  },
  worked: {
    cause: 'twice worked',
    message: (days) => `Twice worked: ${days}`,
    chinese: (days) => `重复列为上班：${days}`,
    hint: onlyOnce,
  },
};

const anyway: DayFault = {
  cause: 'worked anyway',
  message: (days) => `Listed as worked, and a weekday that is worked anyway: ${days}`,
  chinese: (days) => `列为上班，而当天本来就是工作日：${days}`,
  hint: { en: 'Correct the day', 'zh-CN': '请改正日期' },
};

const offAndWorked: DayFault = {
  cause: 'both',
  message: (days) => `Both off and worked: ${days}`,
  chinese: (days) => `既列为放假，又列为上班：${days}`,
  hint: { en: 'Keep what is so', 'zh-CN': '请只保留属实的一处' },
};

const outside = ({ from, to }: Span): DayFault => ({
  cause: 'outside',
  message: (days) => `Outside the coverage, which is ${from} to ${to}: ${days}`,
  chinese: (days) => `超出涵盖范围（${from}至${to}）：${days}`,
  hint: {
    en: 'Correct the day, or the coverage where the list is complete for longer',
    'zh-CN': '请改正日期；如所列日期完整的范围更大，请放宽 `coverage`',
  },
});

const contradicts = (base: string, is: ListedDay['is']): DayFault => ({
  cause: `contradicts ${is}`,
  message: (days) =>
    is === 'off' ? `Off here, and worked by "${base}": ${days}` : `Worked here, and off by "${base}": ${days}`,
  chinese: (days) =>
    is === 'off' ? `此处列为放假，而“${base}”列为上班：${days}` : `此处列为上班，而“${base}”列为放假：${days}`,
  hint: {
    en: 'Correct the day; where this file is to hold against what was published, write "replaces: true" in it',
    'zh-CN': '请改正日期；如应以本文件为准，请在其中写明 `replaces: true`',
  },
});
