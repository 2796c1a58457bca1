/** RFC 9474, appendix A: what is blinded, signed and unblinded here are the bytes that stand there. */
import { createPrivateKey, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isSigned, publicKeyFrom } from '../src/box/verify-paper.ts';
import { signBlinded } from '../src/issue/sign-blinded.ts';
import { suite } from '../src/paper/suite.ts';

type Vector = Readonly<Record<string, string>>;
const vectors: readonly Vector[] = JSON.parse(readFileSync(new URL('rfc9474-vectors.json', import.meta.url), 'utf8'));

const hex = (text = '') => new Uint8Array(Buffer.from(text, 'hex'));
const b64 = (text = '') => Buffer.from(text, 'hex').toString('base64url');
const number = (text = '') => BigInt(`0x${text}`);
const inverse = (a: bigint, n: bigint): bigint => {
  let [r, next, s, after] = [a, n, 1n, 0n];
  while (next > 0n) [r, next, s, after] = [next, r % next, after, s - (r / next) * after];
  return ((s % n) + n) % n;
};
const padded = (value: bigint) =>
  b64(value.toString(16).padStart(value.toString(16).length + (value.toString(16).length % 2), '0'));

const jwkOf = ({ n, e, d, p, q }: Vector) => {
  const [P, Q, D] = [number(p), number(q), number(d)];
  return {
    ...{ kty: 'RSA', n: b64(n), e: b64(e), d: b64(d), p: b64(p), q: b64(q) },
    ...{ dp: padded(D % (P - 1n)), dq: padded(D % (Q - 1n)), qi: padded(inverse(Q, P)) },
  };
};
const publicKeyOf = ({ n, e }: Vector) =>
  webcrypto.subtle.importKey('jwk', { kty: 'RSA', n: b64(n), e: b64(e) }, { name: 'RSA-PSS', hash: 'SHA-384' }, true, [
    'verify',
  ]);
const suites = {
  'RSABSSA-SHA384-PSS-Randomized': RSABSSA.SHA384.PSS.Randomized(),
  'RSABSSA-SHA384-PSSZERO-Randomized': RSABSSA.SHA384.PSSZero.Randomized(),
  'RSABSSA-SHA384-PSS-Deterministic': RSABSSA.SHA384.PSS.Deterministic(),
  'RSABSSA-SHA384-PSSZERO-Deterministic': RSABSSA.SHA384.PSSZero.Deterministic(),
};

afterEach(() => vi.restoreAllMocks());

test('the suite in use is RSABSSA-SHA384-PSS-Randomized', () => {
  expect(suite.toString()).toBe('RSABSSA-SHA384-PSS-Randomized');
});

describe.each(vectors)('$name', (vector) => {
  const own = suites[vector.name as keyof typeof suites];

  test('the server signs to the byte', () => {
    const key = createPrivateKey({ key: jwkOf(vector), format: 'jwk' });
    expect(Buffer.from(signBlinded(key, hex(vector.blinded_msg)) ?? []).toString('hex')).toBe(vector.blind_sig);
  });

  test('the voter blinds to the byte, given the same salt and the same blind', async () => {
    const r = inverse(number(vector.inv), number(vector.n)).toString(16).padStart(1024, '0');
    const drawn = [...(vector.salt ? [hex(vector.salt)] : []), hex(r)];
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
      const next = into && into.byteLength > 0 ? drawn.shift() : undefined;
      if (next) (into as unknown as Uint8Array).set(next);
      return into;
    });
    const { blindedMsg, inv } = await own.blind(await publicKeyOf(vector), hex(vector.prepared_msg));
    expect(Buffer.from(blindedMsg).toString('hex')).toBe(vector.blinded_msg);
    expect(Buffer.from(inv).toString('hex')).toBe(vector.inv);
  });

  test('the voter unblinds to the byte', async () => {
    const key = await publicKeyOf(vector);
    const signature = await own.finalize(key, hex(vector.prepared_msg), hex(vector.blind_sig), hex(vector.inv));
    expect(Buffer.from(signature).toString('hex')).toBe(vector.sig);
  });
});

test('the box takes the signature of the suite, and none with a byte changed', async () => {
  const [vector = {}] = vectors;
  const spki = Buffer.from(await webcrypto.subtle.exportKey('spki', await publicKeyOf(vector))).toString('base64url');
  const key = publicKeyFrom(spki);
  expect(isSigned(key, hex(vector.prepared_msg), hex(vector.sig))).toBe(true);
  const changed = hex(vector.sig);
  changed[100] = (changed[100] ?? 0) ^ 1;
  expect(isSigned(key, hex(vector.prepared_msg), changed)).toBe(false);
});
