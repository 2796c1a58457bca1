/** One hash over a sorted list of sheets, as RFC 6962 makes it: whoever keeps it sees any sheet that goes, comes or changes. */
import { base64url, decoded } from '../bytes/base64url.ts';
import { joined, sha256, utf8 } from '../bytes/bytes.ts';

/** A sheet as it is published: which paper was used, and the SHA-256 of what is sealed, both in base64url. */
export interface Listed {
  readonly nullifier: string;
  readonly sealed: string;
}

/**
 * The root in base64url; of no sheets it is the hash of nothing. The list is sorted by nullifier.
 *
 * @example
 * const root = await merkleRoot([{ nullifier: 'AA', sealed: 'BB' }]);
 */
export async function merkleRoot(sheets: readonly Listed[]): Promise<string> {
  if (sheets.length === 0) return base64url(await sha256(utf8('')));
  let level = await Promise.all(sheets.map(leafOf));
  while (level.length > 1) {
    const next: Uint8Array[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]];
      if (left) next.push(right ? await sha256(joined(Uint8Array.of(1), left, right)) : left);
    }
    level = next;
  }
  return base64url(level[0] ?? new Uint8Array());
}

const leafOf = ({ nullifier, sealed }: Listed) =>
  sha256(joined(Uint8Array.of(0), decoded(nullifier) ?? utf8(nullifier), decoded(sealed) ?? utf8(sealed)));
