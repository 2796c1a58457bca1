/** Nobody has to identify themselves. The loopback keeps other machines out, and nobody who has an account on this one. */
import type { Auth } from './auth.ts';
import { whoeverStarted } from './whoever-started.ts';

const administrator = whoeverStarted('local');

const loopbackHosts = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Everybody is the administrator: only for a server that is bound to the loopback, on a machine that nobody else works on, such
 * as in a test. `startupAuth` tells whoever started the server from everybody else.
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
