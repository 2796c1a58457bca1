/** Passwords, as they are kept: a slow hash that takes memory makes each guess dear (scrypt, RFC 7914; OWASP's least for it). */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import type { Text } from '@obligato/core';

const cost = { N: 2 ** 17, r: 8, p: 1 } as const;
const megabytes = 2 ** 20;

/** Short ones are guessed, long ones cost whoever checks them. Nothing else is asked of a password: rules make people write them down. */
const least = 12;
const most = 200;

/**
 * What is wrong with a password that somebody chose; undefined when nothing is.
 *
 * @example
 * passwordFault('secret', 'ann')?.en // → 'A password has at least 12 characters.'
 */
export function passwordFault(password: string, name: string): Text | undefined {
  const letters = [...password.normalize('NFKC')];
  if (letters.length < least) {
    return { en: 'A password has at least 12 characters.', 'zh-CN': '密码至少须有12个字符。' };
  }
  if (letters.length > most) {
    return { en: 'A password has at most 200 characters.', 'zh-CN': '密码最多200个字符。' };
  }
  const isName = name.length > 3 && password.toLowerCase().includes(name.toLowerCase());
  if (isName || new Set(letters).size < 4) {
    return {
      en: 'This password would be guessed first: take one without the name in it, and of more different characters.',
      'zh-CN': '该密码极易被猜到：请勿包含用户名，并使用更多不同的字符。',
    };
  }
  return undefined;
}

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * A password that nobody chose: 100 random bits, in groups that can be read out.
 *
 * @example
 * makePassword().length // → 23
 */
export function makePassword(): string {
  const letters = [...randomBytes(20)].map((byte) => alphabet[byte % alphabet.length]);
  return [0, 5, 10, 15].map((at) => letters.slice(at, at + 5).join('')).join('-');
}

/** `$scrypt$17$salt$hash`: the exponent of N stands in it, so that it can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost.N);
  return `$scrypt$${Math.log2(cost.N)}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** Compared against where there is nobody of the name: knowing a name takes as long as not knowing it. */
const nobody = `$scrypt$17$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(32).toString('base64url')}`;

/**
 * Whether it is the password; never for nobody.
 *
 * @example
 * await isPassword('correct horse battery', await hashPassword('correct horse battery')) // → true
 */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [, , exponent = '', salt = '', hash = ''] = (kept ?? nobody).split('$');
  const made = await derive(password, Buffer.from(salt, 'base64url'), 2 ** Number(exponent));
  const known = Buffer.from(hash, 'base64url');
  return known.length === made.length && timingSafeEqual(known, made) && kept !== undefined;
}

let last: Promise<unknown> = Promise.resolve();

/** One after another: each takes 128 MB, and a burst of sign-ins must not take all there is. */
function derive(password: string, salt: Buffer, N: number): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, N, maxmem: 160 * megabytes };
  const made = last.then(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(password.normalize('NFKC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
      }),
  );
  last = made.catch(() => undefined);
  return made;
}
