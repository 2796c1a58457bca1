/** Who may have papers, and who has them. A set and nothing else: it is written sorted, without a time. */
import { createHash } from 'node:crypto';
import type { Voter } from '../announcement/lots-for.ts';

/**
 * Somebody whom papers were issued to. `request` is the SHA-256 of what they sent: the same request gets the same answer again, so that
 * an answer lost on its way is no lost vote. What is blinded leads to no paper, and its hash does not either.
 */
export interface IssuedTo {
  readonly member: string;
  readonly request: string;
}

export class Roll {
  readonly #voters: Map<string, Voter>;
  readonly #issued: Map<string, string>;

  constructor(electorate: readonly Voter[], issued: readonly IssuedTo[]) {
    this.#voters = new Map(electorate.map((voter) => [voter.member, voter]));
    this.#issued = new Map(issued.map(({ member, request }) => [member, request]));
  }

  voter(member: string): Voter | undefined {
    return this.#voters.get(member);
  }

  /** At once, before anything is written: of two requests that come together one is the second. */
  claim(member: string, blinded: readonly Uint8Array[]): 'first' | 'again' | 'another' {
    const request = hashOf(blinded);
    const before = this.#issued.get(member);
    if (before !== undefined) return before === request ? 'again' : 'another';
    this.#issued.set(member, request);
    return 'first';
  }

  /** Voters who have papers. */
  get holders(): readonly Voter[] {
    return [...this.#voters.values()].filter(({ member }) => this.#issued.has(member));
  }

  /** Once it is tallied nobody is to be told who could vote, in memory either. */
  forget(): void {
    this.#voters.clear();
    this.#issued.clear();
  }

  get issued(): readonly IssuedTo[] {
    return [...this.#issued]
      .map(([member, request]) => ({ member, request }))
      .sort((a, b) => (a.member < b.member ? -1 : 1));
  }
}

function hashOf(blinded: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const each of blinded) hash.update(each);
  return hash.digest('base64url');
}
