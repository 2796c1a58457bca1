/** A folder with those above it that are missing. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

interface Making {
  /** Of each; for this user alone when absent. */
  readonly mode?: number;
  /** Hears of each folder that was made, the outermost first: what comes after it may still fail. */
  readonly made?: (path: string) => void;
}

/**
 * One level at a time: Node's own `recursive` never ends where a file system answers "no such folder" to whatever is asked, as `/proc`
 * does. Rejects with the system's error.
 *
 * @example
 * await makeFolders('data/units');
 */
export async function makeFolders(path: string, { mode = 0o700, made }: Making = {}): Promise<void> {
  const make = async () => {
    await mkdir(path, { mode });
    made?.(path);
  };
  try {
    await make();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolders(dirname(path), made ? { mode, made } : { mode });
    await make();
  }
}
