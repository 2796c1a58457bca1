/**
 * Seals a choice to two scrutineers at once, and opens it with what each of them made of it. One key of one use for the sheet, one
 * exchange with either scrutineer, one key out of both: AES-256-GCM, HKDF-SHA-256, P-256.
 */
import { joined, utf8 } from '../bytes/bytes.ts';
import { type CryptoKey, curve, exchanged, publicKeyIn } from './scrutineer-key.ts';
import { pointBytes } from './sealed-bytes.ts';

/** The public halves of both, in the order of the announcement. */
export type Points = readonly [Uint8Array, Uint8Array];

export interface Sealing {
  readonly points: Points;
  readonly choice: Uint8Array;
  /** What it is sealed for. Copied onto another paper it does not open: nobody votes as somebody else did, unseen. */
  readonly context: Uint8Array;
}

export async function seal({ points, choice, context }: Sealing): Promise<Uint8Array> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const once = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const both = await Promise.all(points.map(async (point) => exchanged(privateKey, await certain(point))));
  const { key, iv } = await keyOutOf(joined(...both), { once, points });
  return joined(once, await cipher('encrypt', { key, iv, context, bytes: choice }));
}

/** What one scrutineer makes of a sealed choice: it opens nothing by itself. Undefined when what is sealed has no point. */
export async function partOf(sealed: Uint8Array, privateKey: CryptoKey): Promise<Uint8Array | undefined> {
  const once = await publicKeyIn(sealed.slice(0, pointBytes));
  return once && exchanged(privateKey, once);
}

export interface Opening {
  readonly points: Points;
  readonly sealed: Uint8Array;
  readonly context: Uint8Array;
  readonly parts: readonly [Uint8Array, Uint8Array];
}

/** Undefined when it does not open: it was sealed for something else, or not as it has to be. */
export async function open({ points, sealed, context, parts }: Opening): Promise<Uint8Array | undefined> {
  const once = sealed.slice(0, pointBytes);
  const { key, iv } = await keyOutOf(joined(...parts), { once, points });
  return cipher('decrypt', { key, iv, context, bytes: sealed.slice(pointBytes) }).catch(() => undefined);
}

async function keyOutOf(both: Uint8Array, { once, points }: { readonly once: Uint8Array; readonly points: Points }) {
  const material = await crypto.subtle.importKey('raw', both as never, 'HKDF', false, ['deriveBits']);
  const info = joined(utf8('obligato ballot seal\n'), ...points);
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: once as never, info: info as never },
    material,
    (32 + 12) * 8,
  );
  return { key: new Uint8Array(bits, 0, 32), iv: new Uint8Array(bits, 32) };
}

interface Ciphering {
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
  readonly context: Uint8Array;
  readonly bytes: Uint8Array;
}

async function cipher(doing: 'encrypt' | 'decrypt', { key, iv, context, bytes }: Ciphering): Promise<Uint8Array> {
  const imported = await crypto.subtle.importKey('raw', key as never, 'AES-GCM', false, [doing]);
  const algorithm = { name: 'AES-GCM', iv: iv as never, additionalData: context as never };
  return new Uint8Array(await crypto.subtle[doing](algorithm, imported, bytes as never));
}

async function certain(point: Uint8Array): Promise<CryptoKey> {
  const key = await publicKeyIn(point);
  if (!key) throw new RangeError('no point of P-256');
  return key;
}
