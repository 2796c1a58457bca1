/** An identity provider that runs: its own pages, its own keys, its own refusals. Whoever has a name there signs in with any password. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type OidcSignIn, oidcSignIn } from '@obligato/http';
import Provider from 'oidc-provider';

export interface StandIn {
  /** As the server whose address is `board` signs people in by it. */
  readonly signIn: OidcSignIn;
  stop(): Promise<void>;
}

/** `claims`: what it says of whom. */
export async function standInProvider(board: string, claims: Readonly<Record<string, object>>): Promise<StandIn> {
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const running = new Provider(issuer.href.replace(/\/$/, ''), {
    clients: [
      {
        ...{ client_id: 'obligato', client_secret: 'between-us', redirect_uris: [`${board}/oidc/callback`] },
        ...{ grant_types: ['authorization_code'], response_types: ['code'] },
      },
    ],
    claims: { openid: ['sub', 'obligato'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['for the test'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...claims[id] }) }),
    pkce: { required: () => true },
  });
  const handle = running.callback();
  return {
    signIn: oidcSignIn({ issuer, clientId: 'obligato', clientSecret: 'between-us', url: new URL(board) }),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
