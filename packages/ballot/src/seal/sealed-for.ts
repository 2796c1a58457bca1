/** What a choice is sealed for: this paper of this question of this ballot. */
import { utf8 } from '../bytes/bytes.ts';

export interface SealedFor {
  /** Fingerprint of the announcement. */
  readonly fingerprint: string;
  readonly question: string;
  readonly nullifier: string;
}

export const contextOf = ({ fingerprint, question, nullifier }: SealedFor): Uint8Array =>
  utf8(`obligato ballot sheet\n${fingerprint}\n${question}\n${nullifier}`);
