/** Bytes as text for JSON: base64url without padding, in the one form that `decoded` takes back. */

export const base64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Undefined when it is not base64url, not in its one form, or not as long as it has to be. */
export function decoded(text: unknown, length?: number): Uint8Array | undefined {
  if (typeof text !== 'string' || !/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  // Two texts for the same bytes would be two papers for the same signature.
  if (base64url(bytes) !== text) return undefined;
  return length === undefined || bytes.length === length ? bytes : undefined;
}
