/** One thing at a time, in the order it was asked for: an append and a disposal must not see each other half done. */
import { ObligatoError } from '@obligato/core';
import { storeUnreadable } from '@obligato/files';

export class Queue {
  readonly #folder: string;
  #last: Promise<unknown> = Promise.resolve();

  /** `folder` is what failures of the system are told of. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work).catch((error: unknown) => {
      throw error instanceof ObligatoError ? error : storeUnreadable(this.#folder, error);
    });
    // The next one does not care how this one ended.
    this.#last = result.catch(() => undefined);
    return result;
  }
}
