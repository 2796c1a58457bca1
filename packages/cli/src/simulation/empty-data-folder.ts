/** Empties a data folder before a fresh run. Whatever is not recognised, down to the last file, stops it: nothing else is ever deleted. */

import { lstat, readdir, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ObligatoError, translated } from '@obligato/core';
import { openLowdb } from '../workspace/open-store.ts';

/** Everything a store puts into its folder, by path. */
const ours = [
  /^LOCK\.\d{6,}(\.released)?$/,
  /^owner\.lock$/,
  /^socket$/,
  /^search\.gz$/,
  /^salvaged\.json$/,
  /^index\.json(\.prev)?$/,
  /^journal(\/\d{6,}\.(log|sealed))?$/,
  /^units(\/[a-z0-9-]+)*(\/[a-z0-9-]+\.json(\.prev)?)?$/,
  /^tmp(\/[0-9a-f-]{36}\.tmp)?$/,
  // The archive: closed cycles of a virtual year are as virtual as the year.
  /^archive(\/owner\.lock|\/LOCK\.\d{6,}(\.released)?|\/tmp(\/[0-9a-f-]{36}\.tmp)?)?$/,
  /^archive\/units(\/[a-z0-9-]+)*(\/\d{4}\.archive(\/(\d{6,}\.log|contents\.jsonl))?)?$/,
];
/** At least one of these has to be there: `units` and `tmp` alone are names that anybody may use. */
const marks = [/^LOCK\.\d{6,}(\.released)?$/, /^journal$/];

/** Throws `OBLIGATO_USAGE` for a folder that holds anything else, and `OBLIGATO_STORE_LOCKED` for one that is in use. */
export async function emptyDataFolder(folder: string): Promise<void> {
  const entries = await entriesBelow(folder);
  if (entries.length === 0) return;
  const stranger = entries.find((entry) => !ours.some((pattern) => pattern.test(entry)));
  if (stranger !== undefined || !entries.some((entry) => marks.some((mark) => mark.test(entry))))
    throw notOurs(folder, stranger);
  await refuseWhenInUse(folder);
  for (const name of new Set(entries.map((entry) => entry.split('/')[0] ?? entry))) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function entriesBelow(folder: string): Promise<readonly string[]> {
  try {
    // A symlink may lead anywhere: what is behind it is not ours to delete.
    if (!(await lstat(folder)).isDirectory()) throw notOurs(folder, undefined);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.map((entry) => {
      const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
      // A slash at the end matches no pattern: links, sockets and the like are strangers.
      return entry.isFile() || entry.isDirectory() ? path : `${path}/`;
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Opening takes the lock. A damaged folder gets as far as that too, and may be emptied. */
async function refuseWhenInUse(folder: string): Promise<void> {
  try {
    await (await openLowdb({ folder })).close();
  } catch (error) {
    const isDamaged =
      error instanceof ObligatoError && ['OBLIGATO_STORE_CORRUPT', 'OBLIGATO_STORE_VERSION'].includes(error.code);
    if (!isDamaged) throw error;
  }
}

function notOurs(folder: string, stranger: string | undefined): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      stranger === undefined
        ? {
            en: `${folder} is not a data folder of Obligato, so it is not emptied`,
            'zh-CN': `${folder} 不是 Obligato 的数据文件夹，不予清空`,
          }
        : {
            en: `${folder} holds "${stranger}", which is not Obligato's, so it is not emptied`,
            'zh-CN': `${folder} 中的“${stranger}”不属于 Obligato，不予清空`,
          },
      {
        en: 'Name another folder with --data, or empty this one yourself',
        'zh-CN': '请用 --data 另选文件夹，或自行清空',
      },
    ),
  });
}
