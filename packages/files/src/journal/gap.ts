/**
 * A gap: it stands where records were lost, is as long as they were, and hands the chain on. So every record after it keeps its place,
 * its number and its hash, and the hash that somebody kept elsewhere still says the same of what is left.
 *
 *     J9 <sequence of the last one lost> <synced> <length> <hash before the gap> <hash of the last one lost> <crc>\n
 *     {"lost":…} <crc of that>…spaces…\n
 */
import { checksumOf, type FrameHeader, gapVersion, headerBytes, headerLine } from './frame.ts';

/** A gap of so many bytes, or of more where that is too few to say anything. */
export function encodeGap(header: Omit<FrameHeader, 'length'>, lost: object, bytes: number): Buffer {
  const text = JSON.stringify({ lost });
  const said = `${text} ${checksumOf(text)}`;
  const length = Math.max(bytes - headerBytes - 1, Buffer.byteLength(said));
  const body = Buffer.alloc(length + 1, ' ');
  body.write(said);
  body[length] = 10;
  return Buffer.concat([headerLine({ ...header, length }, gapVersion), body]);
}

/** What the body of a gap says; undefined when it is damaged. */
export function decodeGap(body: Buffer): object | undefined {
  const [, text = '', checksum] = /^(\{.*\}) ([0-9a-f]{8}) *$/s.exec(body.toString('utf8')) ?? [];
  return checksum !== undefined && checksumOf(text) === checksum ? JSON.parse(text).lost : undefined;
}
