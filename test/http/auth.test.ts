/** Who is recognised, and who is not. */
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyAuth, jwtAuth, localAuth, TokenFolder, tokenAuth } from '@obligato/http';
import { createLocalJWKSet, exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const presented = (authorization?: string, more = {}) => ({
  ...{ authorization, host: 'localhost', acceptsPassword: false },
  ...more,
});
const bearer = (token: string) => presented(`Bearer ${token}`);

describe('a token', () => {
  let folder: string;
  let tokens: TokenFolder;
  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'obligato-tokens-')), 'data-tokens');
    tokens = new TokenFolder(folder);
  });
  afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

  const dates = { createdAt: '2026-01-01T00:00:00Z', expiresAt: '2026-02-01T00:00:00Z' };
  const create = () => tokens.create({ unit: 'top', role: 'auditor', member: 'ann', ...dates });
  const on = (day: string) => tokenAuth(tokens, () => Date.parse(`${day}T00:00:00Z`));

  test('is 256 random bits, stands hashed on disk, and opens what it is for', async () => {
    const { token, record } = await create();
    const secret = token.split('_').slice(2).join('_');
    expect(Buffer.from(secret, 'base64url').byteLength).toBe(32);
    expect(await on('2026-01-15').identify(bearer(token))).toEqual({
      ...{ id: `token:${record.id}`, member: 'ann', grants: [{ unit: 'top', role: 'auditor' }] },
    });
    for (const name of await readdir(folder)) {
      expect(await readFile(join(folder, name), 'utf8')).not.toContain(secret);
      expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
    }
  });

  test('ends on its day', async () => {
    const { token } = await create();
    expect(await on('2026-02-02').identify(bearer(token))).toBe('invalid');
  });

  test('ends at once when it is revoked, also for who has used it before', async () => {
    const { token, record } = await create();
    const auth = on('2026-01-15');
    expect(await auth.identify(bearer(token))).toMatchObject({ member: 'ann' });
    await new TokenFolder(folder).revoke(record.id, '2026-01-15T00:00:00Z');
    expect(await auth.identify(bearer(token))).toBe('invalid');
    expect((await tokens.revoke(record.id, '2026-01-20T00:00:00Z')).revokedAt).toBe('2026-01-15T00:00:00Z');
  });

  test('of which a letter is wrong, or that is none, opens nothing', async () => {
    const { token } = await create();
    const other = (await create()).token;
    const auth = on('2026-01-15');
    const mixed = `${token.slice(0, 21)}${other.slice(21)}`;
    const wrong = [
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      token.slice(1),
      `${token}A`,
      mixed,
      'obl_',
      '../../etc',
      'x'.repeat(9000),
    ];
    for (const each of wrong) expect(await auth.identify(bearer(each))).toBe('invalid');
    expect(await auth.identify(presented(`Basic ${Buffer.from(`x:${token}`).toString('base64')}`))).toBe('invalid');
    expect(await auth.identify(presented())).toBe('nothing');
  });

  test('is taken as a password where a calendar asks', async () => {
    const { token } = await create();
    const basic = `Basic ${Buffer.from(`whoever:${token}`).toString('base64')}`;
    const answer = await on('2026-01-15').identify(presented(basic, { acceptsPassword: true }));
    expect(answer).toMatchObject({ member: 'ann' });
  });

  test('many made at once are all there, and a file that is none is refused', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, create));
    const listed = (await tokens.list()).map(({ id }) => id);
    for (const { record } of made) expect(listed).toContain(record.id);
    const { record } = await create();
    await writeFile(join(folder, `${record.id}.json`), '{"role":"administrator"}');
    await expect(tokens.read(record.id)).rejects.toThrow('OBLIGATO_TOKEN_FILE');
    await rm(join(folder, `${record.id}.json`));
    await symlink(join(folder, `${made[0]?.record.id}.json`), join(folder, `${record.id}.json`));
    await expect(tokens.read(record.id)).rejects.toThrow();
  });
});

describe('a token of an identity provider', async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const stranger = await generateKeyPair('RS256');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1' }] });
  const auth = jwtAuth({ issuer: 'https://id.example', audience: 'obligato', algorithms: ['RS256'], keys });
  const claims = { obligato: { member: 'ann', grants: [{ unit: 'top/mid', role: 'secretary' }] } };
  const sign = (
    over: {
      claims?: object;
      issuer?: string;
      audience?: string;
      expires?: string;
      typ?: string;
      key?: typeof privateKey;
    } = {},
  ) =>
    new SignJWT({ ...(over.claims ?? claims) })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...(over.typ === undefined ? {} : { typ: over.typ }) })
      .setSubject('u1')
      .setIssuer(over.issuer ?? 'https://id.example')
      .setAudience(over.audience ?? 'obligato')
      .setExpirationTime(over.expires ?? '1h')
      .sign(over.key ?? privateKey);

  test('says who it is', async () => {
    expect(await auth.identify(bearer(await sign()))).toEqual({ id: 'oidc:u1', ...claims.obligato });
  });

  test.each(['JWT', 'at+jwt', 'application/at+jwt', undefined])('of the type %s says who it is', async (typ) => {
    expect(await auth.identify(bearer(await sign(typ === undefined ? {} : { typ })))).toMatchObject({ member: 'ann' });
  });

  test.each(['logout+jwt', 'dpop+jwt', 'secevent+jwt', 'at+jwt+x', ''])(
    'that was made for something else, %s, opens nothing',
    async (typ) => {
      expect(await auth.identify(bearer(await sign({ typ })))).toBe('invalid');
    },
  );

  test.each([
    ['https://id.example/jwks', true],
    ['http://127.0.0.1:8080/jwks', true],
    ['http://[::1]/jwks', true],
    ['http://id.example/jwks', false],
    ['http://localhost.id.example/jwks', false],
    ['ftp://id.example/jwks', false],
  ])('has keys from %s: %s', (address, isSafe) => {
    const make = () => jwtAuth({ issuer: 'i', audience: 'a', algorithms: ['RS256'], keys: new URL(address) });
    if (isSafe) expect(make).not.toThrow();
    else expect(make).toThrow('OBLIGATO_HTTP_AUTH');
  });

  test.each([
    ['of another issuer', { issuer: 'https://evil.example' }],
    ['for another audience', { audience: 'other' }],
    ['that has expired', { expires: '-1h' }],
    ['signed by a stranger', { key: stranger.privateKey }],
    ['without a claim for Obligato', { claims: {} }],
    ['with a role that does not exist', { claims: { obligato: { grants: [{ unit: 'top', role: 'root' }] } } }],
    ['with a unit that is none', { claims: { obligato: { grants: [{ unit: '../top', role: 'member' }] } } }],
  ])('%s opens nothing', async (_, over) => {
    expect(await auth.identify(bearer(await sign(over)))).toBe('invalid');
  });

  test('with the algorithm "none", or the public key as a shared secret, opens nothing', async () => {
    const [, payload] = (await sign()).split('.');
    const none = `${Buffer.from('{"alg":"none","kid":"k1"}').toString('base64url')}.${payload}.`;
    expect(await auth.identify(bearer(none))).toBe('invalid');
    const shared = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setSubject('u1')
      .setIssuer('https://id.example')
      .setAudience('obligato')
      .setExpirationTime('1h')
      .sign(Buffer.from(await exportSPKI(publicKey)));
    expect(await auth.identify(bearer(shared))).toBe('invalid');
  });

  test('stands beside our own tokens', async () => {
    const both = anyAuth(tokenAuth({ read: async () => undefined }), auth);
    expect(await both.identify(bearer(await sign()))).toMatchObject({ member: 'ann' });
    expect(await both.identify(bearer('x'))).toBe('invalid');
    expect(await both.identify(presented())).toBe('nothing');
  });
});

test.each([
  ['localhost:7311', true],
  ['127.0.0.1', true],
  ['[::1]:80', true],
  ['evil.example', false],
  ['localhost.evil.example', false],
  [undefined, false],
])('without authentication the name %s leads here: %s', async (host, leads) => {
  const answer = await localAuth().identify(presented(undefined, { host }));
  expect(typeof answer !== 'string').toBe(leads);
});
