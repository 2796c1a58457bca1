/** Modules of users may be TypeScript. A Node.js that reads none gets tsx as its loader, if somebody has installed it. */

import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Text } from '@obligato/core';
import { ObligatoError, type Origin, type Problem, translated } from '@obligato/core';
import { quotedFailure } from '@obligato/core/internal';

/** Run from its sources, this very file was read by a loader. */
const runsFromSource = import.meta.url.endsWith('.ts');
/** `strip` or `transform` in Node.js 22.18 and later; older ones do not know the field. */
const readsTypeScript = () => Boolean((process.features as { readonly typescript?: unknown }).typescript);

let registered: Promise<unknown> | undefined;

/**
 * To be awaited before the import of a user's module: registers tsx for this process when `path` is TypeScript and nothing
 * here reads it. tsx is looked for beside the module, then beside Obligato.
 *
 * It has to come before the first import, and not after one that failed: Node.js remembers a failed module for good.
 *
 * Throws `OBLIGATO_TYPESCRIPT`, at `origin`, when tsx is nowhere or cannot be loaded.
 *
 * @example
 * const rules = '/srv/organ/house-rules.ts';
 * await ensureTypeScriptLoader(rules, { file: 'obligato.yaml', line: 6 });
 * const { default: plugin } = await import(rules);
 */
export async function ensureTypeScriptLoader(path: string, origin: Origin = { file: path }): Promise<void> {
  if (!/\.[cm]?tsx?$/.test(path) || runsFromSource || readsTypeScript()) return;
  const problem = { code: 'OBLIGATO_TYPESCRIPT', origins: [origin] } as const satisfies Partial<Problem>;
  const loader = find('tsx', [path, import.meta.filename]);
  if (loader === undefined) {
    const { node } = process.versions;
    const message = {
      en: `This module is TypeScript, and Node.js ${node} reads only JavaScript`,
      'zh-CN': `此模块用 TypeScript 写成，而 Node.js ${node} 只能读取 JavaScript`,
    };
    throw new ObligatoError({ ...problem, ...translated(message, hint) });
  }
  try {
    // As `node --import tsx` does it. Its register() for programs that use require is not loadable in every version.
    registered ??= import(pathToFileURL(loader).href);
    await registered;
  } catch (cause) {
    const why = quotedFailure(cause);
    const message = {
      en: `This module is TypeScript, and tsx failed to load: ${why.en}`,
      'zh-CN': `此模块用 TypeScript 写成，而 \`tsx\` 加载失败：${why['zh-CN']}`,
    };
    throw new ObligatoError({ ...problem, ...translated(message, hint) }, { cause });
  }
}

const hint: Text = {
  en: 'Install tsx beside it: npm install --save-dev tsx. Node.js 22.18 and later need nothing',
  'zh-CN': '请在旁边安装：`npm install --save-dev tsx`；Node.js 22.18 及以后无须安装',
};

/** Where a package is, as seen from the first of these files that can see it. */
function find(name: string, from: readonly string[]): string | undefined {
  for (const file of from) {
    try {
      return createRequire(resolve(file)).resolve(name);
    } catch {
      // Not from there.
    }
  }
  return undefined;
}
