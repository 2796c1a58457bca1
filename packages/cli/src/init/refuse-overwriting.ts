import { lstat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ObligatoError, translated } from '@obligato/core';

/** Nothing is written when anything would have to be written over. */
export async function refuseOverwriting(folder: string, paths: readonly string[]): Promise<void> {
  const there = await Promise.all(
    paths.map((path) =>
      lstat(join(folder, path)).then(
        () => [path],
        () => [],
      ),
    ),
  );
  const found = there.flat();
  if (found.length === 0) return;
  const place = relative(process.cwd(), folder);
  throw new ObligatoError({
    code: 'OBLIGATO_TARGET_NOT_EMPTY',
    ...translated(
      {
        en: `${place || 'This folder'} is not empty: ${found.join(', ')}`,
        'zh-CN': `${place || '当前文件夹'} 中已有内容：${found.join('、')}`,
      },
      {
        en: 'Name a folder that does not exist yet: nothing is ever overwritten',
        'zh-CN': '请指定尚不存在的文件夹：已有内容不予覆盖',
      },
    ),
  });
}
