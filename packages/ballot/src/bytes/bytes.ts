/** Bytes joined, compared and hashed, with what a browser and Node have alike. */

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Two bytes, the high one first. */
export const uint16 = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 0xff);

export const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));

export const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

export const areEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** What WebCrypto takes; the types of a page and of Node name it differently. */
export type BufferSource = Parameters<typeof crypto.subtle.digest>[1];
