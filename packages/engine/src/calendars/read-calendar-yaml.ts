/** A calendar in YAML: its days off and worked, what they cover, where they come from. */
import { addDays, type Day, isDay, type Origin, type Problem, type Text, translated } from '@obligato/core';
import { Fields } from '../config/fields.ts';
import { type Located, readLocatedYaml } from '../config/located-yaml.ts';
import type { CalendarSource, ListedDay } from './calendar-source.ts';

export interface WrittenCalendar extends CalendarSource {
  /** A table beside it that lists days too. */
  readonly table?: { readonly value: string; readonly origin: Origin } | undefined;
}

const fieldNames = ['id', 'source', 'extends', 'replaces', 'coverage', 'off', 'worked', 'days', 'fixed'];
const what: Text = { en: 'A calendar', 'zh-CN': '日历文件' };

/**
 * `id`: for a file that says none. Problems are those of its fields and of single days; undefined where no coverage could be made out.
 * Throws `OBLIGATO_CONFIG_SYNTAX`.
 */
export function readCalendarYaml(
  file: string,
  text: string,
  id: string,
): { readonly calendar: WrittenCalendar | undefined; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const root = readLocatedYaml(file, text);
  const fields = new Fields(root, what, fieldNames, problems);
  if (root.kind !== 'map') return { calendar: undefined, problems };
  const coverage = coverageOf(fields, problems);
  const before = problems.length;
  const days = (['off', 'worked'] as const).flatMap((is) =>
    fields.items(is).flatMap((item) => daysOf(item, is, problems)),
  );
  const isComplete = problems.length === before;
  const fixed = new Map<string, Text>();
  for (const { name, key, value } of fields.entries('fixed')) {
    const called = nameOf(value);
    if (isDay(`2000-${name}`) && called) fixed.set(name, called);
    else problems.push(called ? notMonthAndDay(name, key) : noName(name, value.origin));
  }
  const said = {
    id: fields.text('id')?.value ?? id,
    source: fields.requiredText('source')?.value,
    extends: fields.text('extends'),
    replaces: fields.truth('replaces') ?? false,
    table: fields.text('days'),
  };
  return { calendar: coverage && { file, ...said, coverage, days, isComplete, fixed }, problems };
}

function coverageOf(fields: Fields, problems: Problem[]): CalendarSource['coverage'] | undefined {
  const located = fields.at('coverage');
  if (!located) {
    fields.requiredText('coverage');
    return undefined;
  }
  const said = new Fields(located, { en: 'The coverage', 'zh-CN': '`coverage` ' }, ['from', 'to'], problems);
  const [from, to] = [said.requiredText('from'), said.requiredText('to')];
  for (const end of [from, to]) if (end && !isDay(end.value)) problems.push(noDay(end.value, end.origin));
  if (!from || !to || !isDay(from.value) || !isDay(to.value)) return undefined;
  if (from.value > to.value) {
    problems.push(endsBefore(from.value, to.value, from.origin));
    return undefined;
  }
  return { from: from.value, to: to.value, origin: located.origin };
}

/** `2027-02-06`, `2027-02-05..2027-02-11`, or either with a name: `2027-02-06: Spring Festival`. */
function daysOf(item: Located, is: ListedDay['is'], problems: Problem[]): readonly ListedDay[] {
  const [written, named] = item.kind === 'map' && item.fields.size === 1 ? ([...item.fields][0] ?? []) : [];
  const value = item.kind === 'scalar' ? String(item.value) : written;
  const origin = named?.key ?? item.origin;
  if (value === undefined) {
    problems.push(noDay(item.kind === 'map' ? [...item.fields.keys()].join(', ') : '', origin));
    return [];
  }
  const name = named && nameOf(named.value);
  if (named && !name) problems.push(noName(value, named.value.origin));
  return eachDay(value, origin, problems).map((day) => ({ day, is, name, origin }));
}

/** The days of `2027-02-05..2027-02-11`, or the one alone. */
export function eachDay(written: string, origin: Origin, problems: Problem[]): readonly Day[] {
  const [from = '', to = from, more] = written.split('..').map((end) => end.trim());
  if (!isDay(from) || !isDay(to) || more !== undefined) {
    problems.push(noDay(written, origin));
    return [];
  }
  if (from > to) {
    problems.push(endsBefore(from, to, origin));
    return [];
  }
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A text for everybody, or one in each language. */
function nameOf(value: Located): Text | undefined {
  if (value.kind === 'scalar' && typeof value.value === 'string') return { en: value.value, 'zh-CN': value.value };
  if (value.kind !== 'map' || value.fields.size !== 2) return undefined;
  const [en, chinese] = [value.fields.get('en')?.value, value.fields.get('zh-CN')?.value];
  if (en?.kind !== 'scalar' || chinese?.kind !== 'scalar') return undefined;
  return typeof en.value === 'string' && typeof chinese.value === 'string'
    ? { en: en.value, 'zh-CN': chinese.value }
    : undefined;
}

const calendarProblem = (message: Text, hint: Text, origin: Origin): Problem => ({
  code: 'OBLIGATO_CALENDAR',
  ...translated(message, hint),
  origins: [origin],
});

const noDay = (written: string, origin: Origin) =>
  calendarProblem(
    { en: `"${written}" is not a day`, 'zh-CN': `“${written}”不是日期` },
    {
      en: 'Write a day that there is, such as 2027-02-06, or the first and the last of several: 2027-02-05..2027-02-11. A name follows a colon',
      'zh-CN': '请写确有的日期，例如 `2027-02-06`；连续多日写首末两日，例如 `2027-02-05..2027-02-11`。名称写在冒号之后',
    },
    origin,
  );

const endsBefore = (from: Day, to: Day, origin: Origin) =>
  calendarProblem(
    { en: `It ends on ${to}, before it begins on ${from}`, 'zh-CN': `止于${to}，早于起始日${from}` },
    { en: 'Swap the two days, or correct one', 'zh-CN': '请对调两个日期，或改正其一' },
    origin,
  );

const notMonthAndDay = (written: string, origin: Origin) =>
  calendarProblem(
    { en: `"${written}" is not a day of every year`, 'zh-CN': `“${written}”不是每年都有的日期` },
    { en: 'Write month and day, such as 01-01', 'zh-CN': '请写月和日，例如 `01-01`' },
    origin,
  );

const noName = (written: string, origin: Origin) =>
  calendarProblem(
    { en: `The name of ${written} is not a text`, 'zh-CN': `${written}的名称不是文字` },
    {
      en: 'Write a text, or one for each language: { en: Spring Festival, zh-CN: 春节 }',
      'zh-CN': '请写文字，或分两种语言写明：`{ en: Spring Festival, zh-CN: 春节 }`',
    },
    origin,
  );
