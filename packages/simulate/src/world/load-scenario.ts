/** A scenario from the module that exports it by default. */

import { fileURLToPath, pathToFileURL } from 'node:url';
import { ObligatoError, translated } from '@obligato/core';
import { quotedFailure } from '@obligato/core/internal';
import { ensureTypeScriptLoader } from '@obligato/engine/files';
import type { Scenario } from './scenario.ts';

/**
 * Imports a scenario. `module` is a path or a file URL.
 *
 * Throws `OBLIGATO_SCENARIO` when it cannot be loaded, or exports no scenario by default, and `OBLIGATO_TYPESCRIPT` when it is
 * TypeScript and nothing here reads that.
 *
 * @example
 * const run = simulate(await loadScenario('examples/03-a-year-of-many.ts'));
 */
export async function loadScenario(module: string): Promise<Scenario> {
  const url = module.startsWith('file:') ? module : pathToFileURL(module).href;
  await ensureTypeScriptLoader(fileURLToPath(url), { file: module });
  const loaded = await import(url).catch((cause: unknown) => {
    const why = quotedFailure(cause);
    throw new ObligatoError(
      {
        code: 'OBLIGATO_SCENARIO',
        ...translated(
          { en: `The scenario failed to load: ${why.en}`, 'zh-CN': `模拟方案加载失败：${why['zh-CN']}` },
          { en: 'Run the file by itself to see where', 'zh-CN': '请单独运行该文件以查明位置' },
        ),
        origins: [{ file: module }],
      },
      { cause },
    );
  });
  const scenario = loaded.default as Scenario | undefined;
  if (typeof scenario?.name === 'string' && typeof scenario.population === 'object') return scenario;
  throw new ObligatoError({
    code: 'OBLIGATO_SCENARIO',
    ...translated(
      { en: 'The file has no scenario as its default export', 'zh-CN': '该文件没有默认导出模拟方案' },
      { en: 'Write export default defineScenario({ … })', 'zh-CN': '请写作 `export default defineScenario({ … })`' },
    ),
    origins: [{ file: module }],
  });
}
