/** A file of the evidence as it comes out: whole, and what it was, or not there. */
import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { ObligatoError, translated } from '@obligato/core';
import { storeCorrupt } from '@obligato/files';

/** Throws `OBLIGATO_TARGET_NOT_EMPTY` where a file stands there, and `OBLIGATO_STORE_CORRUPT` for content that is another by now. */
export async function writeFileNew(path: string, content: AsyncIterable<Uint8Array>, sha256: string): Promise<void> {
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? alreadyThere(path) : error;
  });
  const hash = createHash('sha256');
  try {
    for await (const piece of content) {
      hash.update(piece);
      await file.writeFile(piece);
    }
    if (hash.digest('hex') !== sha256) throw changed(sha256);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

const changed = (sha256: string) =>
  storeCorrupt(
    sha256,
    { en: 'is not the file that was attached any more', 'zh-CN': '已不是当时所附的文件' },
    { en: 'Put it back from a backup', 'zh-CN': '请从备份恢复' },
  );

const alreadyThere = (path: string) =>
  new ObligatoError({
    code: 'OBLIGATO_TARGET_NOT_EMPTY',
    ...translated(
      { en: `${path} already exists`, 'zh-CN': `${path} 已存在` },
      { en: 'Name a file that does not: nothing is ever overwritten', 'zh-CN': '请另选文件名：已有文件不予覆盖' },
    ),
  });
