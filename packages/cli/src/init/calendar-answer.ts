/** Which days are worked in a new organisation: a calendar that a plugin brings, a file of one's own, an example of one, or none. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Language, ObligatoError, translated } from '@obligato/core';
import {
  isFileOfDays,
  loadPlugins,
  readCalendar,
  readLocatedYaml,
  readText,
  resolvePackage,
} from '@obligato/engine/files';
import { usage } from '../options/usage.ts';
import { loadInstalled } from '../workspace/open-workspace.ts';
import { exampleDays } from './example-days.ts';

export interface ChosenCalendar {
  /** As it stands in `obligato.yaml`; undefined where none is named. */
  readonly named: string | undefined;
  /** What brings it, by its namespace. */
  readonly plugins: Readonly<Record<string, string>>;
  /** What is written beside `obligato.yaml`. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Whether its days are made up. */
  readonly isExample: boolean;
}

export interface AboutCalendar {
  /** The folder of the new organisation. */
  readonly folder: string;
  readonly zone: string;
  readonly year: string;
  readonly language: Language;
}

const cn = { cn: '@obligato/cn-calendar' } as const;
const world = '@obligato/world-calendars';

const chosen = (named: string | undefined, plugins: ChosenCalendar['plugins'] = {}): ChosenCalendar => ({
  ...{ named, plugins, files: {}, isExample: false },
});

/**
 * Reads the answer. A file that is there is taken along as it is; one that is not is written as an example.
 *
 * Throws `OBLIGATO_USAGE` for what is no calendar, `OBLIGATO_PLUGIN_UNKNOWN` where the package is not installed, and
 * `OBLIGATO_CALENDAR_UNKNOWN` for a country or a region that there is not.
 */
export async function readCalendarAnswer(text: string, about: AboutCalendar): Promise<ChosenCalendar> {
  if (/^(none|无)$/i.test(text)) return chosen(undefined);
  if (text === 'cn') return chosen('cn', cn);
  const [, code] = /^world\/(.+)$/.exec(text) ?? [];
  if (isFileOfDays(text)) return fileOfDays(text, about);
  if (code === undefined) throw noCalendar(text);
  if (/^cn$/i.test(code)) throw exchanged(text);
  await requireWorldCalendar(code, about.folder);
  return chosen(text, { world });
}

/** Zones in which the working days of China hold. */
const chinese = new Set(['Asia/Shanghai', 'Asia/Urumqi', 'Asia/Chongqing', 'Asia/Harbin', 'Asia/Kashgar', 'PRC']);

/** What is meant where nobody says; elsewhere a package would have to be installed first. */
export const calendarOfZone = (zone: string): string => (chinese.has(zone) ? 'cn' : 'none');

async function fileOfDays(path: string, about: AboutCalendar): Promise<ChosenCalendar> {
  const name = basename(path);
  if (/^(obligato\.ya?ml|roster\.(csv|xlsx))$/i.test(name)) throw takenName(name);
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes) return takenAlong(path, bytes, about);
  const extendsCn = isYaml(name) && calendarOfZone(about.zone) === 'cn';
  const content = name === path ? exampleDays(extname(name), { ...about, extendsCn }) : undefined;
  if (content === undefined) throw noFile(path);
  return { named: name, plugins: extendsCn ? cn : {}, files: { [name]: content }, isExample: true };
}

/** With the calendar that it stands on, and the table that it takes its days from. What already stands in its place is not written again. */
async function takenAlong(path: string, bytes: Uint8Array, about: AboutCalendar): Promise<ChosenCalendar> {
  const name = basename(path);
  const said = isYaml(name) ? saidIn(name, bytes) : {};
  const below = said.extends !== undefined && /^cn$|^world\//.test(said.extends) ? said.extends : undefined;
  const table = said.days !== undefined && basename(said.days) === said.days ? said.days : undefined;
  const days = table === undefined ? undefined : await readFile(join(dirname(path), table)).catch(() => undefined);
  const plugins = below === undefined ? {} : (await readCalendarAnswer(below, about)).plugins;
  // Where it stands, so that what is wrong with it is told of the file that somebody has.
  const named = new Map(Object.entries(plugins).map(([key, value]) => [key, { value, origin: { file: path } }]));
  const loaded = await loadInstalled({ plugins: named, folder: about.folder });
  await readCalendar({ value: resolve(path), origin: { file: path } }, { folder: process.cwd(), plugins: loaded });
  const isInPlace = resolve(path) === join(about.folder, name);
  return {
    named: name,
    plugins,
    files: isInPlace ? {} : { [name]: bytes, ...(table !== undefined && days ? { [table]: days } : {}) },
    isExample: false,
  };
}

const isYaml = (name: string) => /\.ya?ml$/i.test(name);

/** Its fields that are texts. */
function saidIn(name: string, bytes: Uint8Array): Readonly<Record<string, string>> {
  const located = readLocatedYaml(name, readText(bytes, name));
  if (located.kind !== 'map') return {};
  const texts = [...located.fields].flatMap(([field, { value }]) =>
    value.kind === 'scalar' && typeof value.value === 'string' ? [[field, value.value] as const] : [],
  );
  return Object.fromEntries(texts);
}

/** Before anything is written: a place that there is not would only be found out by the first command. */
async function requireWorldCalendar(code: string, folder: string): Promise<void> {
  if (resolvePackage(world, folder) === undefined) {
    throw new ObligatoError({
      code: 'OBLIGATO_PLUGIN_UNKNOWN',
      ...translated(
        {
          en: `The calendar "world/${code}" comes with ${world}, which is not installed`,
          'zh-CN': `日历“world/${code}”由 ${world} 提供，而后者未安装`,
        },
        {
          en: `Run npm install ${world} here, then obligato init again`,
          'zh-CN': `请在此运行 \`npm install ${world}\`，再运行 obligato init`,
        },
      ),
    });
  }
  const named = new Map([['world', { value: world, origin: { file: world } }]]);
  const plugins = await loadPlugins(named, { folder, known: {} });
  await readCalendar({ value: `world/${code}`, origin: { file: world } }, { folder, plugins });
}

function noCalendar(text: string): ObligatoError {
  const country = /^[A-Z]{2}(-[A-Z0-9]+)*$/i.test(text);
  return usage(
    { en: `There is no calendar "${text}"`, 'zh-CN': `没有日历“${text}”` },
    country && !/^cn$/i.test(text)
      ? {
          en: `Write world/${text.toUpperCase()} for a country or a part of it`,
          'zh-CN': `国家或地区请写作 \`world/${text.toUpperCase()}\``,
        }
      : {
          en: 'Write cn, world/DE or the code of another country, a file such as holidays.yaml, or none',
          'zh-CN': '请写 `cn`、`world/DE` 等国家代码、`holidays.yaml` 等文件，或 `none`',
        },
  );
}

/** Whether its package is installed or not: who installs it for this would be refused then. */
const exchanged = (text: string) =>
  usage(
    {
      en: `China works at weekends in exchange for days off, by a notice of each year, and "${text}" does not know these days`,
      'zh-CN': `中国每年另行公布调休，“${text}”不含调休日`,
    },
    { en: 'Write cn, which has them', 'zh-CN': '请写 `cn`，其中含调休安排' },
  );

const noFile = (path: string) =>
  usage(
    { en: `There is no such file of days off: ${path}`, 'zh-CN': `没有节假日文件 ${path}` },
    {
      en: 'Name a file that is there, or holidays.yaml or holidays.csv alone for an example of one',
      'zh-CN': '请写确有的文件；如需生成示例，只写 `holidays.yaml` 或 `holidays.csv`',
    },
  );

const takenName = (name: string) =>
  usage(
    {
      en: `${name} is another file of the new folder, and no calendar`,
      'zh-CN': `${name} 是新文件夹中的另一文件，不是日历`,
    },
    { en: 'Give the days a file of their own, such as holidays.yaml', 'zh-CN': '请另用一个文件，例如 `holidays.yaml`' },
  );
