/** Syncs folders, many callers with one sync: a checkpoint renames thousands of documents in the same few folders. */
import type { FileSystem } from './file-system.ts';

/**
 * One for each owner of a folder tree.
 *
 * @example
 * const folders = new FolderSync(nodeFileSystem);
 * await Promise.all([folders.sync('data/units'), folders.sync('data/units')]); // one sync, or two, never more
 */
export class FolderSync {
  readonly #files: FileSystem;
  readonly #running = new Map<string, Promise<void>>();
  readonly #waiting = new Map<string, Promise<void>>();

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /**
   * Resolves when every name that was changed in the folder before this call is on the disk. A sync that is already running may
   * have passed the change by, so it is waited for, and the next one is shared. After a failure all fail: it is never retried.
   */
  sync(folder: string): Promise<void> {
    const waiting = this.#waiting.get(folder);
    if (waiting) return waiting;
    const next = (this.#running.get(folder) ?? Promise.resolve()).then(() => {
      this.#waiting.delete(folder);
      const running = this.#files.syncFolder(folder).then(() => {
        if (this.#running.get(folder) === running) this.#running.delete(folder);
      });
      this.#running.set(folder, running);
      return running;
    });
    this.#waiting.set(folder, next);
    return next;
  }
}
