/** How a caller is recognised. */
import type { Principal } from '../access/principal.ts';

export interface Presented {
  /** The `Authorization` header as it came. */
  readonly authorization: string | undefined;
  /** The `Host` header as it came. */
  readonly host: string | undefined;
  /** Calendar programs can send a password, but no bearer token: on feeds, one is read as a token. */
  readonly acceptsPassword: boolean;
  /** The `Cookie` header as it came: a browser sends it by itself, whatever page has asked it to. */
  readonly cookie?: string | undefined;
  /** It would change something, and it is not one of our own pages that has sent it. */
  readonly isFromElsewhere?: boolean;
}

/** Why somebody was not recognised: nothing presented, something that does not hold, the wrong door, or another site's page. */
export type Unrecognised = 'nothing' | 'invalid' | 'misdirected' | 'from-elsewhere';

export interface Auth {
  /** Asked at every request, and again while a stream of events is open: what is revoked ends there. */
  identify(presented: Presented): Promise<Principal | Unrecognised>;
}

/** The credential in an `Authorization` header; undefined when there is none of an accepted kind. */
export function credentialOf({ authorization = '', acceptsPassword }: Presented): string | undefined {
  const bearer = /^Bearer +([\x21-\x7e]{1,8192})$/i.exec(authorization)?.[1];
  if (bearer !== undefined || !acceptsPassword) return bearer;
  const basic = /^Basic +([A-Za-z0-9+/=]{1,8192})$/i.exec(authorization)?.[1];
  const pair = basic === undefined ? '' : Buffer.from(basic, 'base64').toString('latin1');
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : undefined;
}
