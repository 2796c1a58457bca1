/** The token that a credential is, whatever has become of it since. */
import { hashSecret, parseToken, secretMatches, type TokenRecord } from './token.ts';

export interface TokenSource {
  /** The token as it is now: revoking has to take effect at the next request. */
  read(id: string): Promise<TokenRecord | undefined>;
}

/** Compared against when a token is unknown, so that knowing an id takes as long as not knowing it. */
const nobody = hashSecret('');

/**
 * Undefined for what is no token of this source, or whose secret is not its own.
 *
 * @example
 * const folder = new TokenFolder('data-tokens');
 * const { token } = await folder.create({ unit, role: 'member', member: 'l01', createdAt, expiresAt });
 * (await tokenBehind(token, folder))?.member // → 'l01'
 */
export async function tokenBehind(credential: string, source: TokenSource): Promise<TokenRecord | undefined> {
  const parts = parseToken(credential);
  const record = parts && (await source.read(parts.id));
  const matches = secretMatches(parts?.secret ?? '', record?.hash ?? nobody);
  return matches ? record : undefined;
}
