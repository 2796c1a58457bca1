/** `obligato.yaml`: where units, roster and data are, in which zone, with which plugins. */

import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { type FiscalYear, ObligatoError, type Origin, type Problem, type Stated, translated } from '@obligato/core';
import type { Tell } from '../intake/remark.ts';
import { readText } from '../intake/text/read-text.ts';
import { whyUnreadable } from '../intake/why-unreadable.ts';
import { readYear } from '../units/read-year.ts';
import { Fields } from './fields.ts';
import { type Located, readLocatedYaml } from './located-yaml.ts';
import { type EvidenceSettings, readEvidenceSettings } from './read-evidence-settings.ts';
import { readLanguages } from './read-languages.ts';

export interface Config {
  /** The folder of the file: other paths are relative to it. */
  readonly folder: string;
  readonly file: string;
  readonly zone: string;
  /** By which duties' years are counted where no unit says otherwise. */
  readonly year: Stated<FiscalYear> | undefined;
  readonly units: string;
  readonly roster: string | undefined;
  readonly data: string;
  /** The module that opens the records, by its path or its package; undefined for lowdb. */
  readonly store: Stated<string> | undefined;
  /** Whether the folder is for trials: its records do not count, and the clock may be set. */
  readonly trial: boolean;
  /** How people are told, as it is written: `readNotifySettings` of `@obligato/notify` reads it. */
  readonly notify: Located | undefined;
  /** What files may be attached. */
  readonly evidence: EvidenceSettings;
  /** In which languages the organisation speaks, the first of them by default: tags such as `de`. Empty where it says none. */
  readonly languages: readonly string[];
  /** Which days are worked: a file of this folder, or the calendar of a plugin; undefined for the one that a plugin brings. */
  readonly calendar: Stated<string> | undefined;
  /** Package name or path of each plugin, by the namespace that unit files use. */
  readonly plugins: ReadonlyMap<string, Stated<string>>;
}

const fieldNames = [
  ...['zone', 'year', 'languages', 'calendar', 'units', 'roster', 'data', 'store'],
  ...['trial', 'notify', 'evidence', 'plugins'],
];

/**
 * Reads a configuration file. Throws `OBLIGATO_CONFIG_*` with every problem in it.
 *
 * @example
 * (await readConfig('organ/obligato.yaml')).zone // → 'Asia/Shanghai'
 */
export async function readConfig(path: string): Promise<Config> {
  const { config, problems } = await examineConfig(path);
  if (problems.length > 0) throw new ObligatoError(problems);
  return config;
}

/** A configuration of which something may be wrong. */
export interface ExaminedConfig {
  /** What could be made out, and what holds where nothing is said. */
  readonly config: Config;
  readonly problems: readonly Problem[];
  /** Whether every plugin could be made out: without one, all its rules would seem unknown. */
  readonly hasPlugins: boolean;
}

/**
 * The same for whoever goes on to look at the other files. Throws only where nothing can be made out at all.
 *
 * @example
 * const { config, problems } = await examineConfig('organ/obligato.yaml');
 * const files = await readUnitFiles(config.units);
 * print(`${problems.length + files.problems.length} problems`);
 */
export async function examineConfig(path: string, tell?: Tell): Promise<ExaminedConfig> {
  const folder = dirname(resolve(path));
  const file = basename(path);
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    const reason = whyUnreadable(cause);
    throw new ObligatoError(
      {
        code: 'OBLIGATO_CONFIG_FILE',
        ...translated(
          cause.code === 'ENOENT'
            ? { en: 'There is no such file', 'zh-CN': '没有这个文件' }
            : { en: `It cannot be read: ${reason.en}`, 'zh-CN': `无法读取：${reason['zh-CN']}` },
          {
            en: 'Name a configuration with --config, or go to the folder that holds obligato.yaml',
            'zh-CN': '请用 --config 指明配置文件，或转到 obligato.yaml 所在的文件夹',
          },
        ),
        origins: [{ file: path }],
      },
      { cause },
    );
  });
  const problems: Problem[] = [];
  const fields = new Fields(
    readLocatedYaml(file, readText(bytes, file, tell)),
    { en: 'obligato.yaml', 'zh-CN': 'obligato.yaml ' },
    fieldNames,
    problems,
  );
  const zone = fields.text('zone') ?? { value: standardZone, origin: { file } };
  if (!isZone(zone.value)) problems.push(unknownZone(zone.value, zone.origin));
  const plugins = new Map<string, Stated<string>>();
  const named = fields.entries('plugins');
  for (const { name, value } of named) {
    if (value.kind === 'scalar' && typeof value.value === 'string')
      plugins.set(name, { value: value.value, origin: value.origin });
    else problems.push(notAPackage(name, value.origin));
  }
  const store = fields.text('store');
  const elsewhere = store?.value === 'lowdb' ? undefined : store;
  const inStore = elsewhere ? storeProblems(elsewhere) : [];
  problems.push(...inStore);
  const config: Config = {
    folder,
    file,
    zone: isZone(zone.value) ? zone.value : standardZone,
    year: readYear(fields, problems).year,
    units: placeOf(fields.text('units')?.value ?? 'units', folder),
    roster: pathOf(fields.text('roster'), folder),
    data: placeOf(fields.text('data')?.value ?? 'data', folder),
    store: inStore.length === 0 ? elsewhere : undefined,
    trial: fields.truth('trial') ?? false,
    notify: fields.at('notify'),
    evidence: readEvidenceSettings(fields.at('evidence'), problems),
    languages: readLanguages(fields, problems),
    calendar: fields.text('calendar'),
    plugins,
  };
  return { config, problems, hasPlugins: plugins.size > 0 && plugins.size === named.length };
}

const standardZone = 'Asia/Shanghai';

const pathOf = (stated: Stated<string> | undefined, folder: string) =>
  stated ? placeOf(stated.value, folder) : undefined;

/** No shell has seen a path in a file: `~/records` is the home of whoever runs the command, and no folder called `~`. */
const placeOf = (path: string, folder: string) =>
  resolve(
    folder,
    path.replace(/^~(?=[/\\]|$)/, () => homedir()),
  );

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const unknownZone = (zone: string, origin: Origin): Problem => ({
  code: 'OBLIGATO_CONFIG_FIELD',
  ...translated(
    { en: `"${zone}" is not a time zone`, 'zh-CN': `“${zone}”不是时区名称` },
    { en: 'Write a name such as Asia/Shanghai', 'zh-CN': '请写时区名称，例如 `Asia/Shanghai`' },
  ),
  origins: [origin],
});

/** A module's path, a package, or a url: where a store on a server is. */
const aModule = /^((\.{1,2})?\/|@[^/]+\/.)/;
const aUrl = /^postgres(ql)?:\/\//;

function storeProblems(store: Stated<string>): readonly Problem[] {
  const { value, origin } = store;
  if (aModule.test(value)) return [];
  if (!aUrl.test(value) || !URL.canParse(value)) return [noStore({ value: withoutPassword(value), origin })];
  const { password, searchParams } = new URL(value);
  return password === '' && !searchParams.has('password') ? [] : [passwordInFile(origin)];
}

/** As far as one can be told from the rest: what is wrongly written is shown, but for that. */
const withoutPassword = (value: string) => value.replace(/:[^/@]*@/, '@').replace(/password=[^&]*/, 'password=');

const passwordInFile = (origin: Origin): Problem => ({
  code: 'OBLIGATO_CONFIG_FIELD',
  ...translated(
    {
      en: 'The address of the store has a password in it, and this file is read by whoever sees the folder or its history',
      'zh-CN': '存储地址中写有密码，而能看到该文件夹或其历史的人都会看到本文件',
    },
    {
      en: 'Take it out and set PGPASSWORD in the environment, or keep it in ~/.pgpass; where others have seen it, change it',
      'zh-CN': '请删去，改用环境变量 `PGPASSWORD` 或 `~/.pgpass` 提供；若已有他人见过，请更换密码',
    },
  ),
  origins: [origin],
});

const noStore = ({ value, origin }: Stated<string>): Problem => ({
  code: 'OBLIGATO_CONFIG_FIELD',
  ...translated(
    {
      en: `The store "${value}" is none of these: lowdb, the path of a module, a package, an address that begins with postgres://`,
      'zh-CN': `存储“${value}”不是以下任何一种：\`lowdb\`、模块的路径、包名、以 \`postgres://\` 开头的地址`,
    },
    {
      en: 'Write store: lowdb, a path such as ./my-store.js, or an address such as postgres://obligato@db.example:5432/obligato',
      'zh-CN':
        '请写 `store: lowdb`，或模块的路径，例如 `./my-store.js`，或地址，例如 `postgres://obligato@db.example:5432/obligato`',
    },
  ),
  origins: [origin],
});

const notAPackage = (name: string, origin: Origin): Problem => ({
  code: 'OBLIGATO_CONFIG_FIELD',
  ...translated(
    {
      en: `The plugin "${name}" must be the name of a package, or a path`,
      'zh-CN': `插件“${name}”应写软件包名称或路径`,
    },
    {
      en: `Write ${name}: "@obligato/organ-branch"`,
      'zh-CN': `请写作 \`${name}: "@obligato/organ-branch"\``,
    },
  ),
  origins: [origin],
});
