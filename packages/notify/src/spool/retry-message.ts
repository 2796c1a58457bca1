/** Has a message that nobody tries any more tried again, and the address of one that came back used again. */
import { ObligatoError, type Timestamp, translated } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import type { FileSystem } from '@obligato/files';
import { SpoolFile } from './spool-file.ts';

/**
 * Throws `OBLIGATO_USAGE` when there is none of that key, and `OBLIGATO_STORE_LOCKED` while a server has the folder.
 *
 * @example
 * const { dead } = await viewSpool('data-notify');
 * for (const { key } of dead) await retryMessage('data-notify', key, engine.now()); // sent with the next pass
 */
export async function retryMessage(folder: string, key: string, at: Timestamp, files?: FileSystem): Promise<void> {
  const spool = await SpoolFile.open(folder, files);
  try {
    const { dead, returned } = spool.state;
    if (!dead.has(key) && !returned.has(key)) throw noneOf(key, [...dead.keys(), ...returned.keys()]);
    await spool.write([{ does: 'revive', key, at }]);
  } finally {
    await spool.close();
  }
}

const noneOf = (key: string, known: Iterable<string>) =>
  new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      { en: `No undelivered message has the key "${key}"`, 'zh-CN': `没有编号为“${key}”的未送达消息` },
      suggest(key, known),
    ),
  });
