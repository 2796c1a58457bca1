/** New files in a folder: all of them, and what is done with them, or none. */
import { rmdir, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolders } from '@obligato/files';
import { outputFailed } from './output-failed.ts';

/**
 * Writes files that are not there yet and goes on; whatever fails, what was made is gone again. Throws `OBLIGATO_OUTPUT_FAILED`, or what
 * `next` throws.
 */
export async function withNewFiles<T>(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  next: () => Promise<T>,
): Promise<T> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const [path, content] of Object.entries(files)) await writeNew(join(folder, path), content, undo);
    return await next();
  } catch (error) {
    // What somebody else has put into a folder meanwhile keeps it there.
    for (const each of undo.reverse()) await each().catch(() => undefined);
    throw error;
  }
}

async function writeNew(path: string, content: string | Uint8Array, undo: (() => Promise<void>)[]): Promise<void> {
  try {
    await makeFolders(dirname(path), { mode: 0o777, made: (folder) => undo.push(() => rmdir(folder)) });
    await writeFile(path, content, { flag: 'wx' });
    undo.push(() => unlink(path));
  } catch (error) {
    throw outputFailed(path, error);
  }
}
