/** Loads the plugins that a configuration names. A plugin that cannot be loaded is named, and stops the start. */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ObligatoError, type Plugin, type Plugins, type Problem, type Stated, translated } from '@obligato/core';
import { quotedFailure, suggest } from '@obligato/core/internal';
import { ensureTypeScriptLoader } from './ensure-typescript-loader.ts';
import { resolvePackage } from './resolve-package.ts';

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
    readonly known: Readonly<Record<string, Plugin>>;
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
      plugins[namespace] = known ?? (await importPlugin(stated, options));
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
  { folder, known }: { readonly folder: string; readonly known: Readonly<Record<string, Plugin>> },
): Promise<Plugin> {
  const path = value.startsWith('.') ? resolve(folder, value) : resolvePackage(value, folder);
  if (path === undefined) {
    throw new ObligatoError({
      code: 'OBLIGATO_PLUGIN_UNKNOWN',
      ...translated(
        { en: `The plugin "${value}" is not installed`, 'zh-CN': `插件“${value}”未安装` },
        suggest(value, Object.keys(known)),
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
