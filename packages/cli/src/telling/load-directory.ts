/** The module that `notify: directory:` names: who knows the addresses that no roster has. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ObligatoError, type Stated, type Text, translated } from '@obligato/core';
import { quotedFailure } from '@obligato/core/internal';
import type { FactProvider } from '@obligato/engine';
import { ensureTypeScriptLoader } from '@obligato/engine/files';

/** Loading asks nothing. Throws `OBLIGATO_CONFIG_FIELD` for what is no such module, with its line. */
export async function loadDirectory(folder: string, directory: Stated<string>): Promise<FactProvider> {
  const path = resolve(folder, directory.value);
  await ensureTypeScriptLoader(path, directory.origin);
  let module: { readonly default?: unknown };
  try {
    module = await import(pathToFileURL(path).href);
  } catch (cause) {
    const why = quotedFailure(cause);
    throw broken(directory, { en: `failed to load: ${why.en}`, 'zh-CN': `加载失败：${why['zh-CN']}` }, cause);
  }
  const provider = module.default as Partial<FactProvider> | undefined;
  if (typeof provider?.gather === 'function' && provider.provides?.includes('addresses') === true)
    return provider as FactProvider;
  throw broken(directory, { en: 'knows no addresses', 'zh-CN': '不提供联系方式' });
}

const broken = ({ value, origin }: Stated<string>, { en, 'zh-CN': zh }: Text, cause?: unknown) =>
  new ObligatoError(
    {
      code: 'OBLIGATO_CONFIG_FIELD',
      ...translated(
        { en: `The directory "${value}" ${en}`, 'zh-CN': `通讯录模块“${value}”${zh}` },
        {
          en: "Export by default { provides: ['addresses'], gather: async (names, { unit }) => … }, as in docs/notify.md",
          'zh-CN':
            "请默认导出 `{ provides: ['addresses'], gather: async (names, { unit }) => … }`，见 docs/notify.zh-CN.md",
        },
      ),
      origins: [origin],
    },
    { cause },
  );
