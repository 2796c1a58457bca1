/** On one's own machine nobody has to identify themselves: whoever can reach the loopback can read the data folder too. */
import type { Principal } from '../access/principal.ts';
import type { Auth } from './auth.ts';

const administrator: Principal = Object.freeze({
  id: 'local',
  member: undefined,
  // Whoever reaches it says for whom they act, as a portal does.
  grants: Object.freeze([
    Object.freeze({ unit: undefined, role: 'administrator' as const }),
    Object.freeze({ unit: undefined, role: 'portal' as const }),
  ]),
});

const loopbackHosts = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Everybody is the administrator. Only for a server that is bound to the loopback.
 *
 * A page in a browser can make a name of its own point to 127.0.0.1 (DNS rebinding); its requests still carry that name as
 * `Host`, so any other name is turned away.
 *
 * @example
 * createApi({ engine, auth: localAuth() })
 */
export function localAuth(): Auth {
  return Object.freeze({
    identify: async ({ host }) => (loopbackHosts.test(host ?? '') ? administrator : 'misdirected'),
  } satisfies Auth);
}
