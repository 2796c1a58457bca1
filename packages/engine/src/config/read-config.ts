/** `obligato.yaml`: where units, roster and data are, in which zone, with which plugins. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { ObligatoError, type Origin, type Problem, type Stated, translated } from '@obligato/core';
import { readText } from '../intake/read-text.ts';
import type { Tell } from '../intake/remark.ts';
import { Fields } from './fields.ts';
import { readLocatedYaml } from './located-yaml.ts';

export interface Config {
  /** The folder of the file: other paths are relative to it. */
  readonly folder: string;
  readonly file: string;
  readonly zone: string;
  readonly units: string;
  readonly roster: string | undefined;
  readonly data: string;
  /** The module, by its path, that opens the records; undefined for lowdb. */
  readonly store: Stated<string> | undefined;
  /** Whether the folder is for trials: its records do not count, and the clock may be set. */
  readonly trial: boolean;
  /** Package name or path of each plugin, by the namespace that unit files use. */
  readonly plugins: ReadonlyMap<string, Stated<string>>;
}

const fieldNames = ['zone', 'units', 'roster', 'data', 'store', 'trial', 'plugins'];

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
    throw new ObligatoError(
      {
        code: 'OBLIGATO_CONFIG_FILE',
        ...translated(
          cause.code === 'ENOENT'
            ? { en: 'There is no such file', 'zh-CN': '没有这个文件' }
            : { en: `It cannot be read: ${cause.message}`, 'zh-CN': `无法读取：${cause.message}` },
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
  const isModule = store !== undefined && /^(\.{1,2})?\//.test(store.value);
  if (store && store.value !== 'lowdb' && !isModule) problems.push(noStore(store));
  const config: Config = {
    folder,
    file,
    zone: isZone(zone.value) ? zone.value : standardZone,
    units: resolve(folder, fields.text('units')?.value ?? 'units'),
    roster: pathOf(fields.text('roster'), folder),
    data: resolve(folder, fields.text('data')?.value ?? 'data'),
    store: isModule ? store : undefined,
    trial: fields.truth('trial') ?? false,
    plugins,
  };
  return { config, problems, hasPlugins: plugins.size > 0 && plugins.size === named.length };
}

const standardZone = 'Asia/Shanghai';

const pathOf = (stated: Stated<string> | undefined, folder: string) =>
  stated ? resolve(folder, stated.value) : undefined;

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

const noStore = ({ value, origin }: Stated<string>): Problem => ({
  code: 'OBLIGATO_CONFIG_FIELD',
  ...translated(
    {
      en: `The store "${value}" is neither lowdb nor the path of a module`,
      'zh-CN': `存储“${value}”既不是 \`lowdb\`，也不是模块的路径`,
    },
    {
      en: 'Write store: lowdb, or a path such as store: ./my-store.js',
      'zh-CN': '请写 `store: lowdb`，或模块的路径，例如 `store: ./my-store.js`',
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
