/** Where files are made before they get their name. One folder for all, so that sweeping after a crash is one listing. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FileSystem, OpenFile } from './file-system.ts';
import { isMissing } from './is-missing.ts';
import { writeFully } from './write-fully.ts';

/**
 * Makes files that are complete and on the disk before they get their name.
 *
 * @example
 * const path = await new TemporaryFolder(nodeFileSystem, 'data/tmp').write(Buffer.from('{}'));
 * await nodeFileSystem.rename(path, 'data/units/bureau.json');
 */
export class TemporaryFolder {
  readonly #files: FileSystem;
  readonly #path: string;

  constructor(files: FileSystem, path: string) {
    this.#files = files;
    this.#path = path;
  }

  /** A file under a name nobody else uses, complete and on the disk. */
  async write(bytes: Uint8Array): Promise<string> {
    const path = join(this.#path, `${randomUUID()}.tmp`);
    const file = await this.#files.open(path, 'create');
    try {
      await this.#fill(file, bytes);
    } catch (error) {
      // The failure is what matters to the caller; a leftover is swept at the next open.
      await this.#files.remove(path).catch(() => undefined);
      throw error;
    }
    return path;
  }

  /** Removes what a crash left behind. Only for the owner of the folder's lock. Returns how many. */
  async sweep(): Promise<number> {
    const left = (await this.#files.list(this.#path)).filter((name) => name.endsWith('.tmp'));
    let swept = 0;
    for (const name of left) if (await this.#removed(join(this.#path, name))) swept += 1;
    return swept;
  }

  /** False when it is gone already: another process that wanted the folder has cleared away its own lock file meanwhile. */
  async #removed(path: string): Promise<boolean> {
    try {
      await this.#files.remove(path);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async #fill(file: OpenFile, bytes: Uint8Array): Promise<void> {
    try {
      await writeFully(file, bytes, 0);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
