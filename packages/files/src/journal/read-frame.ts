/** Takes one record out of a segment's bytes, and says what is wrong with it when it is not whole. */
import { decodeHeader, type FrameHeader, formatVersion, hashOf, headerBytes } from './frame.ts';

export type ReadFrame =
  | { readonly is: 'whole'; readonly header: FrameHeader; readonly body: Buffer; readonly bytes: number }
  /** The file ends inside it. */
  | { readonly is: 'incomplete' }
  | { readonly is: 'damaged'; readonly why: string }
  | { readonly is: 'newer'; readonly version: number };

/**
 * Reads the record at an offset of a segment; what cannot be read is told apart, not thrown.
 *
 * @example
 * readFrame(Buffer.from('short'), 0) // → { is: 'incomplete' }
 */
export function readFrame(segment: Buffer, offset: number): ReadFrame {
  const left = segment.byteLength - offset;
  if (left < headerBytes) return { is: 'incomplete' };
  const header = decodeHeader(segment.subarray(offset, offset + headerBytes));
  if (!header) return { is: 'damaged', why: 'its header is damaged' };
  if (header.version > formatVersion) return { is: 'newer', version: header.version };
  const bytes = headerBytes + header.length + 1;
  if (left < bytes) return { is: 'incomplete' };
  const body = segment.subarray(offset + headerBytes, offset + bytes - 1);
  if (segment[offset + bytes - 1] !== 10) return { is: 'damaged', why: 'it does not end in a newline' };
  if (hashOf(header.sequence, header.previous, body) !== header.hash)
    return { is: 'damaged', why: 'its hash is wrong' };
  return { is: 'whole', header, body, bytes };
}
