/** Takes one record out of a segment's bytes, and says what is wrong with it when it is not whole. */
import type { Text } from '@obligato/core';
import { decodeHeader, type FrameHeader, formatVersion, gapVersion, hashOf, headerBytes } from './frame.ts';
import { decodeGap } from './gap.ts';

export type ReadFrame =
  | { readonly is: 'whole'; readonly header: FrameHeader; readonly body: Buffer; readonly bytes: number }
  /** Records stood here that a salvage could not save: those after the one before, up to the number in the header. */
  | { readonly is: 'gap'; readonly header: FrameHeader; readonly lost: object; readonly bytes: number }
  /** The file ends inside it. */
  | { readonly is: 'incomplete' }
  | { readonly is: 'damaged'; readonly why: Text }
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
  if (!header) return { is: 'damaged', why: { en: 'its header is damaged', 'zh-CN': '记录头损坏' } };
  if (header.version > formatVersion && header.version !== gapVersion) return { is: 'newer', version: header.version };
  const bytes = headerBytes + header.length + 1;
  if (left < bytes) return { is: 'incomplete' };
  const body = segment.subarray(offset + headerBytes, offset + bytes - 1);
  if (segment[offset + bytes - 1] !== 10)
    return { is: 'damaged', why: { en: 'it does not end in a newline', 'zh-CN': '结尾没有换行' } };
  if (header.version === gapVersion) {
    const lost = decodeGap(body);
    if (lost) return { is: 'gap', header, lost, bytes };
    return { is: 'damaged', why: { en: 'its checksum is wrong', 'zh-CN': '校验和不符' } };
  }
  if (hashOf(header.sequence, header.previous, body) !== header.hash)
    return { is: 'damaged', why: { en: 'its hash is wrong', 'zh-CN': '哈希值不符' } };
  return { is: 'whole', header, body, bytes };
}

/**
 * Where the next record begins that is whole, with a number beyond `sequence`; the end of the segment when there is none. No newline
 * before it is asked for: it may be what broke.
 */
export function nextSound(segment: Buffer, from: number, sequence = 0): number {
  for (let at = segment.indexOf(letter, from + 1); at >= 0; at = segment.indexOf(letter, at + 1)) {
    if (segment[at + 2] !== space) continue;
    const frame = readFrame(segment, at);
    if ((frame.is === 'whole' || frame.is === 'gap') && frame.header.sequence > sequence) return at;
  }
  return segment.byteLength;
}

/** A header begins with `J`, one digit and a blank. */
const [letter, space] = [0x4a, 0x20];
