/** Whether a text was meant to be UTF-8 although some of it is not: then it is damaged, and no other encoding should be tried on it. */

export interface BrokenUtf8 {
  /** The line, from 1, of the first byte that does not fit. */
  readonly line: number;
  /** Of the bytes beyond ASCII, the share that stands in sound characters of three or four bytes, as Chinese does. */
  readonly sound: number;
}

/** @example brokenUtf8(Uint8Array.of(0xe5, 0xa7, 0x93, 0xe5)) // → { line: 1, sound: 0.75 } */
export function brokenUtf8(bytes: Uint8Array): BrokenUtf8 {
  let line = 1;
  let brokenAt = 0;
  let beyond = 0;
  let sound = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number;
    if (byte === 0x0a) line++;
    const length = lengthOf(byte);
    const isSound = length === 1 || (length > 1 && isFollowed(bytes, at, length));
    const taken = isSound ? length : 1;
    if (!isSound && brokenAt === 0) brokenAt = line;
    if (byte >= 0x80) beyond += taken;
    if (isSound && length > 2) sound += taken;
    at += taken;
  }
  return { line: brokenAt === 0 ? line : brokenAt, sound: beyond === 0 ? 1 : sound / beyond };
}

/** By its first byte; 0 for one that begins no character. */
function lengthOf(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2) return 0;
  if (byte < 0xe0) return 2;
  if (byte < 0xf0) return 3;
  return byte < 0xf5 ? 4 : 0;
}

function isFollowed(bytes: Uint8Array, at: number, length: number): boolean {
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}
