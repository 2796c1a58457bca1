/** Blows at the first failed write or sync and never mends: a disk that failed once may have dropped what it took before. */
import { ObligatoError, type Text } from '@obligato/core';
import { storeFailed } from './store-problem.ts';

export const writing: Text = { en: 'Writing', 'zh-CN': '写入' };

/**
 * Guards every change to a folder: after the first that failed, every other is refused.
 *
 * @example
 * const fuse = new Fuse();
 * await fuse.guard({ en: 'Creating', 'zh-CN': '创建' }, 'data/units', () => nodeFileSystem.createFolder('data/units'));
 * fuse.isBlown // → false; true after the first failure, and everything after it throws OBLIGATO_STORE_FAILED
 */
export class Fuse {
  readonly #forbidden: ObligatoError | undefined;
  readonly #allowed: () => Promise<void>;
  #failure: { readonly file: string; readonly doing: Text; readonly cause: unknown } | undefined;

  /**
   * `forbidden`: why nothing may be written from the start; that is thrown at whoever tries. `allowed` is asked before every change,
   * and throws when nothing may be written any more: the lock on the folder is gone.
   */
  constructor(forbidden?: ObligatoError, allowed: () => Promise<void> = async () => undefined) {
    this.#forbidden = forbidden;
    this.#allowed = allowed;
  }

  get isBlown(): boolean {
    return this.#failure !== undefined || this.#forbidden !== undefined;
  }

  /** Throws `OBLIGATO_STORE_FAILED` once anything has failed. */
  check(): void {
    if (this.#forbidden) throw this.#forbidden;
    if (this.#failure) throw this.failure();
  }

  /** Runs one change to the disk. It is never tried again: after a failed fsync Linux forgets the pages and the next one succeeds. */
  async guard<T>(doing: Text, file: string, work: () => Promise<T>): Promise<T> {
    this.check();
    try {
      await this.#allowed();
      return await work();
    } catch (cause) {
      this.#failure ??= { file, doing, cause };
      throw this.failure();
    }
  }

  /** The first failure, as a fresh error: one error object thrown at many callers would carry a misleading stack. */
  failure(): ObligatoError {
    const { file, doing, cause } = this.#failure ?? { file: '', doing: writing, cause: undefined };
    if (cause instanceof ObligatoError) return new ObligatoError(cause.problems, { cause });
    return storeFailed(file, doing, cause);
  }
}
