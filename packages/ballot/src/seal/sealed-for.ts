/** What a choice is sealed for: this paper of this question of this ballot. */
import { utf8 } from '../bytes/bytes.ts';

export interface SealedFor {
  /** Digest of the announcement. */
  readonly digest: string;
  readonly question: string;
  readonly nullifier: string;
}

export const contextOf = ({ digest, question, nullifier }: SealedFor): Uint8Array =>
  utf8(`obligato ballot sheet\n${digest}\n${question}\n${nullifier}`);
