/** Loads the plugins that a configuration names. A plugin that cannot be loaded is named, and stops the start. */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ObligatoError,
  type Plugin,
  type Plugins,
  type Problem,
  type Stated,
  type Text,
  translated,
} from '@obligato/core';
import { didYouMean, nearTo, quotedFailure, suggest } from '@obligato/core/internal';
import { ensureTypeScriptLoader } from './ensure-typescript-loader.ts';
import { resolvePackage } from './resolve-package.ts';

/** Plugins that the program brings along, by package name: each at hand, or read when somebody names it. */
export type KnownPlugins = Readonly<Record<string, Plugin | (() => Promise<Plugin>)>>;

/**
 * Imports each plugin: one of `known` by its package name, a path relative to `folder`, or a package installed there.
 *
 * A plugin in TypeScript needs a Node.js that reads it, or tsx installed.
 *
 * Throws `OBLIGATO_PLUGIN_UNKNOWN`, `OBLIGATO_PLUGIN_INVALID` or `OBLIGATO_TYPESCRIPT` with every plugin that failed.
 *
 * @example
 * const config = await readConfig('obligato.yaml');
 * await loadPlugins(config.plugins, { folder: config.folder, known: {} });
 */
export async function loadPlugins(
  named: ReadonlyMap<string, Stated<string>>,
  options: {
    readonly folder: string;
    readonly known: KnownPlugins;
    /** Called for every plugin that was loaded, with how long that took. */
    readonly onLoaded?: (loaded: { readonly namespace: string; readonly milliseconds: number }) => void;
  },
): Promise<Plugins> {
  const plugins: Record<string, Plugin> = {};
  const problems: Problem[] = [];
  for (const [namespace, stated] of named) {
    try {
      const known = Object.hasOwn(options.known, stated.value) ? options.known[stated.value] : undefined;
      const begun = performance.now();
      const brought = typeof known === 'function' ? await known() : known;
      plugins[namespace] = brought ?? (await importPlugin(stated, options));
      options.onLoaded?.({ namespace, milliseconds: performance.now() - begun });
    } catch (error) {
      if (!(error instanceof ObligatoError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ObligatoError(problems);
  return plugins;
}

async function importPlugin(
  { value, origin }: Stated<string>,
  { folder, known }: { readonly folder: string; readonly known: KnownPlugins },
): Promise<Plugin> {
  const path = value.startsWith('.') ? resolve(folder, value) : resolvePackage(value, folder);
  if (path === undefined) {
    throw new ObligatoError({
      code: 'OBLIGATO_PLUGIN_UNKNOWN',
      ...translated(
        { en: `The plugin "${value}" is not installed`, 'zh-CN': `插件“${value}”未安装` },
        whereToGet(value, Object.keys(known)),
      ),
      origins: [origin],
    });
  }
  await ensureTypeScriptLoader(path, origin);
  let module: Record<string, unknown>;
  try {
    module = await import(pathToFileURL(path).href);
  } catch (cause) {
    const reason = quotedFailure(cause);
    throw new ObligatoError(
      {
        code: 'OBLIGATO_PLUGIN_INVALID',
        ...translated(
          {
            en: `The plugin "${value}" failed to load: ${reason.en}`,
            'zh-CN': `插件“${value}”加载失败：${reason['zh-CN']}`,
          },
          {
            en: 'Nothing was started; correct or remove the plugin',
            'zh-CN': '未启动任何工作；请修正或移除该插件',
          },
        ),
        origins: [origin],
      },
      { cause },
    );
  }
  if (isPlugin(module.default)) return module.default;
  throw new ObligatoError({
    code: 'OBLIGATO_PLUGIN_INVALID',
    ...translated(
      { en: `"${value}" has no plugin as its default export`, 'zh-CN': `“${value}”没有默认导出插件` },
      { en: 'Write export default definePlugin({ … })', 'zh-CN': '请写作 `export default definePlugin({ … })`' },
    ),
    origins: [origin],
  });
}

/** A slip in the name of what is there, or a package that has to be fetched first. */
function whereToGet(name: string, known: readonly string[]): Text {
  // Packages of one publisher begin alike, and are no slips of each other for that.
  const near = nearTo(bareName(name), known.map(bareName));
  const meant = known.find((each) => [bareName(name), near].includes(bareName(each)));
  if (meant !== undefined) return didYouMean(meant);
  if (!packageName.test(name)) return suggest(name, known);
  return {
    en: `Run npm install ${name} in the folder of obligato.yaml`,
    'zh-CN': `请在 obligato.yaml 所在文件夹运行 \`npm install ${name}\``,
  };
}

const bareName = (name: string) => name.replace(/^@[^/]*\//, '');

/** As registries have them; what is printed as a command holds nothing else. */
const packageName = /^(@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/;

/** What `definePlugin` fills in has to be there: a half plugin would only fail later, and less clearly. */
function isPlugin(value: unknown): value is Plugin {
  const plugin = value as Partial<Plugin> | null | undefined;
  const isTable = (part: unknown) => typeof part === 'object' && part !== null;
  return (
    typeof plugin?.name === 'string' &&
    typeof plugin.version === 'string' &&
    isTable(plugin.rules) &&
    isTable(plugin.presets) &&
    Array.isArray(plugin.obligations)
  );
}
