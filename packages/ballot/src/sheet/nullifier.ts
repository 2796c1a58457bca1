/** What a used paper is known by: its hash, of this question of this ballot, so that papers of two questions have nothing in common. */
import { base64url } from '../bytes/base64url.ts';
import { joined, sha256, utf8 } from '../bytes/bytes.ts';

export interface NullifierOf {
  /** Fingerprint of the announcement. */
  readonly fingerprint: string;
  readonly question: string;
  readonly paper: Uint8Array;
}

/** 32 bytes in base64url. It says nothing of the signature: another one on the same paper is the same paper. */
export async function nullifierOf({ fingerprint, question, paper }: NullifierOf): Promise<string> {
  return base64url(await sha256(joined(utf8(`obligato ballot nullifier\n${fingerprint}\n${question}\n`), paper)));
}
