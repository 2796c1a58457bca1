/** Copies the journal up to one record, durably, into a folder that was empty. */

import { dirname, join } from 'node:path';
import { ObligatoError, translated } from '@obligato/core';
import { createFile, type FileSystem, type JournalEnd, readFrom, segmentPath } from '@obligato/files';

export async function copyJournal(
  files: FileSystem,
  { from, to, end }: { readonly from: string; readonly to: string; readonly end: JournalEnd },
): Promise<void> {
  await files.createFolder(to);
  for (let segment = 1; segment <= end.segment; segment++) {
    if ((await files.stat(segmentPath(from, segment))) === undefined) break;
    const bytes = await readFrom(files, segmentPath(from, segment));
    await createFile(files, segmentPath(to, segment), segment === end.segment ? bytes.subarray(0, end.offset) : bytes);
  }
  await files.syncFolder(to);
  await files.syncFolder(dirname(to));
}

/** Makes a folder, or takes an empty one. Throws `OBLIGATO_TARGET_NOT_EMPTY`. */
export async function emptyFolder(files: FileSystem, folder: string): Promise<void> {
  const found = await files.stat(folder);
  if (found === undefined) {
    await files.createFolder(folder);
    await files.syncFolder(join(folder, '..'));
    return;
  }
  const names = found.kind === 'folder' ? await files.list(folder) : [found.kind];
  if (names.length === 0) return;
  throw new ObligatoError({
    code: 'OBLIGATO_TARGET_NOT_EMPTY',
    ...translated(
      {
        en: `${folder} is not empty: ${names.slice(0, 3).join(', ')}`,
        'zh-CN': `${folder} 中已有内容：${names.slice(0, 3).join('、')}`,
      },
      {
        en: 'Name a folder that is empty or does not exist yet: nothing is ever overwritten',
        'zh-CN': '请指定空文件夹或尚不存在的文件夹：已有内容不予覆盖',
      },
    ),
  });
}
