/** Where the search keeps what it has read: in the folder of the records, with which it comes and goes. It can be lost at any time. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SearchKeeping } from '@obligato/engine';

/** Whoever may only read, or has no folder, searches all the same: it takes longer. */
export function searchKeepingIn(data: string): SearchKeeping {
  const path = join(data, 'search.gz');
  return {
    read: async () => {
      try {
        return gunzipSync(await readFile(path)).toString('utf8');
      } catch {
        return undefined;
      }
    },
    write: async (text) => {
      // Two may write at once: each file is whole, and either of them will do.
      const fresh = join(data, 'tmp', `${randomUUID()}.tmp`);
      try {
        await writeFile(fresh, gzipSync(text));
        await rename(fresh, path);
      } catch {
        await rm(fresh, { force: true }).catch(() => undefined);
      }
    },
  };
}
