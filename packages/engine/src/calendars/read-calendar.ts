/** The calendar that an organisation names: a file of its own, on top of a plugin's or alone, or one of a plugin. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, relative, resolve } from 'node:path';
import {
  type CalendarData,
  ObligatoError,
  type Origin,
  type Plugin,
  type Plugins,
  type Problem,
  type Stated,
  type Text,
  translated,
} from '@obligato/core';
import { didYouMean, suggest } from '@obligato/core/internal';
import type { Tell } from '../intake/remark.ts';
import { readText } from '../intake/text/read-text.ts';
import { whyUnreadable } from '../intake/why-unreadable.ts';
import type { CalendarSource } from './calendar-source.ts';
import { joinCalendar, workedAnyway } from './join-calendar.ts';
import { calendarOfTable, noTable, readCalendarTable } from './read-calendar-table.ts';
import { readCalendarYaml } from './read-calendar-yaml.ts';

/**
 * Reads what `calendar:` names: `holidays.yaml`, `holidays.csv` or a workbook, relative to `folder`; `cn`, a plugin's calendar by the
 * plugin's namespace or the calendar's id; `world/DE-BY`, one of the many of a plugin. Undefined where nothing is named.
 *
 * Throws `OBLIGATO_CALENDAR` and `OBLIGATO_CONFIG_*` with everything that is wrong with a file, `OBLIGATO_CALENDAR_UNKNOWN` for a
 * calendar that no plugin brings.
 *
 * @example
 * const config = await readConfig('obligato.yaml');
 * const calendar = await readCalendar(config.calendar, { folder: config.folder, plugins });
 */
export async function readCalendar(
  named: Stated<string> | undefined,
  about: { readonly folder: string; readonly plugins: Plugins; readonly tell?: Tell | undefined },
): Promise<CalendarData | undefined> {
  if (!named) return undefined;
  if (!isFile(named.value)) return calendarOf(named, about.plugins);
  const path = resolve(about.folder, named.value);
  const file = relative(about.folder, path);
  const bytes = await bytesOf(path, named.origin);
  const { source, problems } = isTable(path)
    ? await tableAlone(file, bytes, about.tell)
    : await yamlWithTable({ path, file, bytes }, about.tell);
  const found = [...problems];
  const base = source?.extends
    ? await calendarOf(source.extends, about.plugins).catch((error) => collect(error, found))
    : undefined;
  // Without the calendar that it stands on, what it leaves out cannot be told from what it forgets.
  if (!source || (source.extends && !base)) throw new ObligatoError(found);
  const joined = joinCalendar(source, base);
  found.push(...joined.problems);
  if (found.length > 0) throw new ObligatoError(found);
  for (const remark of workedAnyway(source, base)) about.tell?.(remark);
  return joined.data;
}

/**
 * Whether the name of a calendar is that of a file, by its ending.
 *
 * @example
 * isFileOfDays('holidays.yaml') // → true
 */
export const isFileOfDays = (value: string): boolean => /\.(ya?ml|csv|xlsx|txt|tsv)$/i.test(value);

const isFile = (value: string) => /^\.{0,2}\//.test(value) || isFileOfDays(value);
const isTable = (path: string) => !/\.ya?ml$/i.test(path);
const idOf = (path: string) => basename(path, extname(path));

interface Read {
  readonly source: CalendarSource | undefined;
  readonly problems: readonly Problem[];
}

async function tableAlone(file: string, bytes: Uint8Array, tell: Tell | undefined): Promise<Read> {
  const table = await readCalendarTable(file, bytes, tell);
  const { problems } = table;
  const source = calendarOfTable({ file, id: idOf(file) }, table);
  if (!source && problems.length === 0) throw noTable(file);
  if (source) {
    const { from, to } = source.coverage;
    tell?.({ file, text: { en: `read as covering ${from} to ${to}`, 'zh-CN': `按涵盖${from}至${to}读取` } });
  }
  return { source, problems };
}

async function yamlWithTable(
  { path, file, bytes }: { readonly path: string; readonly file: string; readonly bytes: Uint8Array },
  tell: Tell | undefined,
): Promise<Read> {
  const { calendar, problems } = readCalendarYaml(file, readText(bytes, file, tell), idOf(file));
  const { table } = calendar ?? {};
  if (!calendar || !table) return { source: calendar, problems };
  const beside = resolve(dirname(path), table.value);
  const named = file === basename(file) ? table.value : `${dirname(file)}/${table.value}`;
  const listed = await readCalendarTable(named, await bytesOf(beside, table.origin), tell);
  return {
    source: {
      ...calendar,
      days: [...calendar.days, ...listed.days],
      isComplete: calendar.isComplete && listed.problems.length === 0,
    },
    problems: [...problems, ...listed.problems],
  };
}

async function bytesOf(path: string, origin: Origin): Promise<Uint8Array> {
  return readFile(path).catch((cause) => {
    const reason = whyUnreadable(cause);
    throw new ObligatoError(
      {
        code: 'OBLIGATO_CONFIG_FILE',
        ...translated(
          { en: `The calendar cannot be read: ${reason.en}`, 'zh-CN': `无法读取日历文件：${reason['zh-CN']}` },
          {
            en: 'Name a file that is there; paths count from the folder of this one',
            'zh-CN': '请写确有的文件；路径从本文件所在文件夹算起',
          },
        ),
        origins: [origin],
      },
      { cause },
    );
  });
}

function collect(error: unknown, problems: Problem[]): undefined {
  if (!(error instanceof ObligatoError)) throw error;
  problems.push(...error.problems);
  return undefined;
}

/** By the namespace of a plugin, or by what its calendar is called. */
async function calendarOf(named: Stated<string>, plugins: Plugins): Promise<CalendarData> {
  const [namespace = '', ...rest] = named.value.split('/');
  const code = rest.join('/');
  const plugin = Object.hasOwn(plugins, namespace)
    ? plugins[namespace]
    : Object.values(plugins).find(({ calendar }) => calendar?.id === namespace);
  if (code === '' && plugin?.calendar) return plugin.calendar;
  if (code !== '' && plugin?.calendars) {
    const asked = await oneOf(plugin.calendars, code);
    if ('calendar' in asked) return asked.calendar;
    // Codes of countries stand in capitals: what is wrong with those is better told.
    const capitals = await oneOf(plugin.calendars, code.toUpperCase());
    if ('calendar' in capitals) throw unknown(named, didYouMean(`${namespace}/${code.toUpperCase()}`));
    const { problems } = capitals.error;
    throw new ObligatoError(
      problems.map((problem) => ({ ...problem, origins: [named.origin] })),
      { cause: capitals.error },
    );
  }
  const country = /^[a-z]{2}(-[a-z0-9]+)*$/i.test(named.value) ? named.value.toUpperCase() : undefined;
  for (const [name, { calendars }] of country === undefined ? [] : Object.entries(plugins)) {
    if (calendars && country !== undefined && 'calendar' in (await oneOf(calendars, country)))
      throw unknown(named, didYouMean(`${name}/${country}`));
  }
  throw unknown(named, hintFor({ namespace, code, plugin, plugins }));
}

/** One of the many calendars of a plugin, or why there is none. */
async function oneOf(
  calendars: NonNullable<Plugin['calendars']>,
  code: string,
): Promise<{ readonly calendar: CalendarData } | { readonly error: ObligatoError }> {
  try {
    return { calendar: await calendars(code) };
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    return { error };
  }
}

const unknown = ({ value, origin }: Stated<string>, hint: Text) =>
  new ObligatoError({
    code: 'OBLIGATO_CALENDAR_UNKNOWN',
    ...translated({ en: `No plugin brings the calendar "${value}"`, 'zh-CN': `没有插件提供日历“${value}”` }, hint),
    origins: [origin],
  });

function hintFor(asked: {
  readonly namespace: string;
  readonly code: string;
  readonly plugin: Plugin | undefined;
  readonly plugins: Plugins;
}): Text {
  const { namespace, code, plugin, plugins } = asked;
  if (plugin?.calendars && code === '') {
    return {
      en: `It has many: name one, such as ${namespace}/DE`,
      'zh-CN': `该插件有多个日历，请写明其一，例如 \`${namespace}/DE\``,
    };
  }
  if (plugin?.calendar)
    return { en: `It has one: write "${namespace}"`, 'zh-CN': `该插件只有一个日历，请写作 \`${namespace}\`` };
  if (code !== '' && !Object.values(plugins).some(({ calendars }) => calendars)) {
    return {
      en: `Name the plugin that brings it under "plugins:", such as ${namespace}: "@obligato/world-calendars"`,
      'zh-CN': `请在“plugins:”下写明提供该日历的插件，例如 \`${namespace}: "@obligato/world-calendars"\``,
    };
  }
  const known = Object.entries(plugins).flatMap(([name, { calendar, calendars }]) =>
    calendar || calendars ? [name, ...(calendar ? [calendar.id] : [])] : [],
  );
  if (known.length > 0) return suggest(namespace, known);
  return {
    en: 'Name a plugin that has one under "plugins:", or a file such as holidays.yaml',
    'zh-CN': '请在“plugins:”下写明提供日历的插件，或写文件，例如 `holidays.yaml`',
  };
}
