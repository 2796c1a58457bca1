/** `obligato serve` and `obligato token` as real processes. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { json, obligato, onTrial, organ, plannedOrgan } from '../cli/obligato.ts';
import { startupTokenIn } from '../cli/startup-token.ts';
import { type Serving, serving } from './serving.ts';
import { told } from './told.ts';

const startupToken = ({ log }: Serving) => startupTokenIn(log());

const levy = 'tax-bureau/levy/general-meeting/2026-Q1';
const notice = { heldOn: '2026-03-24', place: '301', agenda: ['work'] };

describe('obligato serve', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'without tokens lets in whoever started it, and ends gracefully on %s',
    async (signal) => {
      const folder = await plannedOrgan();
      const server = await serving(folder);
      expect(new URL(server.url).hostname).toBe('127.0.0.1');
      // A folder for trials: whoever looks at the service, or its log, is told.
      expect(await told(await fetch(`${server.url}/healthz`))).toEqual({ status: 'ok', trial: true });
      expect(server.log()).toContain('"trial":true');
      expect(server.log()).toContain(onTrial.en);
      const answer = await fetch(`${server.url}/cycles/${encodeURIComponent(levy)}/attempts`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${startupToken(server)}`,
          'on-behalf-of': 'l01',
        },
        body: JSON.stringify({ event: 'notify', payload: notice }),
      });
      expect((await told(answer)).outcome).toBe('accepted');
      const stream = await fetch(`${server.url}/events`, {
        headers: { authorization: `Bearer ${startupToken(server)}` },
      });
      expect(stream.status).toBe(200);
      expect(await server.stop(signal)).toMatchObject({ code: 0, stdout: 'Stopped.\n' });
      await stream.body?.cancel().catch(() => undefined);
      // What was acknowledged is there, and nobody holds the folder.
      expect((await readdir(join(folder, 'data'))).filter((name) => name.startsWith('LOCK.')).join()).toMatch(
        /released$/,
      );
      const { document } = await json(folder, ['explain', `${levy}#1`]);
      expect(document.decision.outcome).toBe('accepted');
    },
  );

  test('without tokens lets in nobody else, and keeps the token out of its log', async () => {
    const server = await serving(await plannedOrgan());
    const statusWith = async (headers: Record<string, string>) =>
      (await fetch(`${server.url}/units`, { headers })).status;
    const token = startupToken(server);
    expect(await statusWith({})).toBe(401);
    expect(await statusWith({ authorization: `Bearer ${token.slice(0, -1)}x` })).toBe(401);
    expect(await statusWith({ authorization: `Bearer ${token}` })).toBe(200);
    const logged = server
      .log()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(logged.join()).toContain('"listening"');
    expect(logged.join()).not.toContain(token);
    await server.stop('SIGTERM');
  });

  test('a token that is made while it runs closes the door at once', async () => {
    const folder = await plannedOrgan();
    const server = await serving(folder);
    const ask = (token: string) => fetch(`${server.url}/units`, { headers: { authorization: `Bearer ${token}` } });
    const first = startupToken(server);
    expect((await ask(first)).status).toBe(200);
    const holder = ['--unit', 'tax-bureau', '--role', 'administrator', '--member', 'head'];
    const { token } = (await json(folder, ['token', 'create', ...holder])).document;
    expect([(await ask(first)).status, (await ask(token)).status]).toEqual([401, 200]);
    await server.stop('SIGTERM');
  });

  test('takes keys of an identity provider over https alone, this machine apart', async () => {
    const folder = await plannedOrgan();
    const provider = ['--oidc-issuer', 'https://id.example', '--oidc-audience', 'a', '--oidc-keys'];
    for (const keys of ['http://id.example/jwks', 'file:///etc/keys', 'http://localhost.id.example/jwks']) {
      const { code, stderr } = await obligato(folder, ['serve', '--port', '0', ...provider, keys]);
      expect([code, stderr.includes('OBLIGATO_HTTP_AUTH')]).toEqual([2, true]);
    }
    const server = await serving(folder, [...provider, 'http://127.0.0.1:1/jwks']);
    await server.stop('SIGTERM');
  });

  test('refuses an address that others reach while nobody has to say who they are', async () => {
    const folder = await plannedOrgan();
    for (const host of ['0.0.0.0', '::', '192.0.2.1']) {
      const { code, stderr } = await obligato(folder, ['serve', '--port', '0', '--host', host]);
      expect(code).toBe(2);
      expect(stderr).toContain('OBLIGATO_HTTP_AUTH');
    }
    const half = await obligato(folder, ['serve', '--port', '0', '--oidc-issuer', 'https://id.example']);
    expect(half.stderr).toContain('OBLIGATO_HTTP_AUTH');
    const weak = ['--oidc-audience', 'a', '--oidc-keys', 'https://id.example/jwks', '--oidc-algorithm', 'none'];
    const none = await obligato(folder, ['serve', '--port', '0', '--oidc-issuer', 'https://id.example', ...weak]);
    expect(none.stderr).toContain('OBLIGATO_USAGE');
  });

  test('with tokens lets in who has one, until it is revoked beside the running server', async () => {
    const folder = await plannedOrgan();
    const holder = ['--unit', 'tax-bureau/levy', '--role', 'secretary', '--member', 'l01'];
    const made = (await json(folder, ['token', 'create', ...holder, '--label', 'the portal'])).document;
    const server = await serving(folder, ['--host', '0.0.0.0']);
    const url = server.url.replace('0.0.0.0', '127.0.0.1');
    const ask = (token?: string) =>
      fetch(`${url}/units`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
    expect((await ask()).status).toBe(401);
    const units = await told(await ask(made.token));
    expect(units.map(({ id }: { id: string }) => id)).toEqual(['tax-bureau', 'tax-bureau/levy']);

    const listed = await obligato(folder, ['token', 'list']);
    expect(listed.stdout).toMatch(
      new RegExp(`^${made.tokens[0].id} {2}valid {2}secretary {2}l01@tax-bureau/levy .* the portal`),
    );
    expect(listed.stdout).not.toContain(made.token);
    expect((await obligato(folder, ['token', 'revoke', made.tokens[0].id])).stdout).toContain('revoked');
    expect((await ask(made.token)).status).toBe(401);
    expect(server.log()).not.toContain(made.token);
    expect((await server.stop('SIGTERM')).code).toBe(0);
    // Revoking the last token does not open the door.
    const { stderr } = await obligato(folder, ['token', 'list', '--lang', 'zh-CN']);
    expect(stderr).toBe(onTrial['zh-CN']);
    const again = await serving(folder);
    expect((await fetch(`${again.url}/units`)).status).toBe(401);
    await again.stop('SIGTERM');
  });

  test('its port taken, it says so and lets go of the folder', async () => {
    const folder = await plannedOrgan();
    const server = await serving(await plannedOrgan());
    const { port } = new URL(server.url);
    const { code, stderr } = await obligato(folder, ['serve', '--port', port]);
    expect([code, stderr.includes('OBLIGATO_HTTP_LISTEN')]).toEqual([2, true]);
    expect((await obligato(folder, ['status'])).code).toBe(0);
    await server.stop('SIGTERM');
  });
});

describe('obligato token', () => {
  test.each([
    [['create', '--unit', 'tax-bureau'], '--role'],
    [['create', '--unit', 'tax-bureau', '--role', 'king'], 'king'],
    [['create', '--unit', 'tax-burea', '--role', 'auditor', '--member', 'head'], 'OBLIGATO_UNIT_UNKNOWN'],
    [['create', '--unit', 'tax-bureau', '--role', 'auditor'], '--member'],
    [['revoke', '0000000000000000'], 'OBLIGATO_TOKEN_UNKNOWN'],
    [['steal'], 'steal'],
  ])('%j is refused with what to do', async (args, named) => {
    const { code, stderr } = await obligato(await organ(), ['token', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(named);
  });
});
