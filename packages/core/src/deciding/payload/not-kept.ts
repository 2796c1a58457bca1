/** What a refused decision does not keep whole: whoever is refused must not fill the records with what was refused. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Facts } from '../../rules/fact.ts';
import { counted, type Text } from '../../text/text.ts';

/** Of the value as `JSON.stringify` writes it, in UTF-8: whoever still has it can show that it is the same. */
export interface Digest {
  readonly bytes: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

/** What was left out of a decision that was not accepted, each with its digest. */
export interface NotKeptParts {
  readonly payload: Digest;
  /** Facts that were as large, by name; absent where there are none. */
  readonly facts?: Readonly<Record<string, Digest>>;
}

/** Up to this many bytes of a payload are kept whatever the answer. */
export const mostBytesOfRefused = 4096;

/** What is written down of a refused payload, and of the facts beside it: without the payload nothing can be judged again. */
export function withoutLarge(payload: unknown, facts: Facts) {
  const left = digestOfLarge(payload);
  if (!left) return { payload, facts };
  const large: Record<string, Digest> = {};
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(facts)) {
    const digest = digestOfLarge(value);
    if (digest) large[name] = digest;
    else kept[name] = value;
  }
  const notKept: NotKeptParts = Object.keys(large).length > 0 ? { payload: left, facts: large } : { payload: left };
  return { payload: null, facts: kept, notKept };
}

function digestOfLarge(value: unknown): Digest | undefined {
  const written = JSON.stringify(value) ?? '';
  // A character takes three bytes at most.
  if (written.length * 3 <= mostBytesOfRefused) return undefined;
  const bytes = utf8ToBytes(written);
  return bytes.length <= mostBytesOfRefused ? undefined : { bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) };
}

/**
 * That a payload is not there, for whoever reads the decision.
 *
 * @example
 * const { notKept } = await engine.explain('tax-bureau/levy/general-meeting/2026-Q1#2');
 * if (notKept) print(notKeptText(notKept).en); // → 'the payload (301,224 bytes, sha-256 9f86…) was not kept because it was refused'
 */
export function notKeptText({ payload: { bytes, sha256: hash } }: NotKeptParts): Text {
  const size = String(bytes).replace(/\B(?=(\d{3})+$)/g, ',');
  return {
    en: `the payload (${counted(size, 'bytes')}, sha-256 ${hash}) was not kept because it was refused`,
    'zh-CN': `提交内容（${size}字节，SHA-256 ${hash}）未获通过，故未保存`,
  };
}
