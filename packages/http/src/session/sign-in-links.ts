/** Links that sign somebody in once: what stands in an address is worthless when it has been used, or an hour has passed. */
import { randomBytes } from 'node:crypto';
import { hashSecret } from '../auth/token.ts';

const lasting = 3_600_000;

export class SignInLinks {
  readonly #credentials = new Map<string, { readonly credential: string; readonly until: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** A code that stands for a credential, once. */
  codeFor(credential: string): string {
    const code = randomBytes(32).toString('base64url');
    this.#credentials.set(hashSecret(code), { credential, until: this.#now() + lasting });
    return code;
  }

  /** The credential, which cannot be had by this code again; undefined for a code that was used, is too old, or never was. */
  redeem(code: string): string | undefined {
    const hash = hashSecret(code);
    const found = this.#credentials.get(hash);
    this.#credentials.delete(hash);
    return found && found.until > this.#now() ? found.credential : undefined;
  }
}
