/** A sheet on its way: one question, one paper, one sealed choice, and always as many bytes. */
import { joined, uint16 } from '../bytes/bytes.ts';
import { choiceBytesOf } from '../question/choice-bytes.ts';
import type { Question } from '../question/question.ts';
import { sealedBytesOf } from '../seal/sealed-bytes.ts';

export interface Sheet {
  /** Number of the lot in the announcement. */
  readonly lot: number;
  /** What was signed: 64 random bytes. */
  readonly paper: Uint8Array;
  readonly signature: Uint8Array;
  readonly sealed: Uint8Array;
}

const format = 1;
/** 32 random bytes, after the 32 that RFC 9474 prepares every message with. */
export const paperBytes = 64;
export const signatureBytes = 256;

/**
 * Bytes of every sheet of a ballot: 480 where nobody can be written in.
 *
 * @example
 * const question = { kind: 'resolution', id: 'plan', title: { en: 'The plan', 'zh-CN': '计划' } } as const;
 * sheetBytesOf([question]) // → 480
 */
export const sheetBytesOf = (questions: readonly Question[]): number =>
  3 + paperBytes + signatureBytes + sealedBytesOf(choiceBytesOf(questions));

export const sheetToBytes = ({ lot, paper, signature, sealed }: Sheet): Uint8Array =>
  joined(Uint8Array.of(format), uint16(lot), paper, signature, sealed);

/** Undefined for bytes of another length or format. */
export function sheetFromBytes(bytes: Uint8Array, length: number): Sheet | undefined {
  if (bytes.length !== length || bytes[0] !== format) return undefined;
  const [afterPaper, afterSignature] = [3 + paperBytes, 3 + paperBytes + signatureBytes];
  return {
    lot: ((bytes[1] ?? 0) << 8) | (bytes[2] ?? 0),
    paper: bytes.slice(3, afterPaper),
    signature: bytes.slice(afterPaper, afterSignature),
    sealed: bytes.slice(afterSignature),
  };
}
