/** What whoever brings a file is given for it: with it they may name the file, and nobody else may. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A receipt is computed and never kept: who brought what is noted nowhere, as what is said in confidence needs it. */
export class Receipts {
  readonly #key: Uint8Array;

  /** The key is made anew when absent: then receipts end with the process. */
  constructor(key: Uint8Array = randomBytes(32)) {
    this.#key = key;
  }

  /** `caller`: as keys of commands know them. */
  give(sha256: string, caller: string): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify(['evidence', sha256, caller]))
      .digest('base64url');
  }

  holds(receipt: string, sha256: string, caller: string): boolean {
    const [shown, due] = [Buffer.from(receipt), Buffer.from(this.give(sha256, caller))];
    return shown.length === due.length && timingSafeEqual(shown, due);
  }
}
