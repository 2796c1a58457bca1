/** Something wrong in an archive, and where. */
import type { Language, Text } from '@obligato/core';

/**
 * `damaged`: bytes that no longer match their checksum or hash. `out-of-order`: sound records that do not follow each other.
 * `not-an-entry`: sound bytes that no archive wrote. `missing`: a file or a content is gone. `content-changed`: a content is not
 * the one that was archived. `truncated`, `rewritten`, `gone`: only a checkpoint kept elsewhere can tell.
 */
export type ProblemKind =
  | 'damaged'
  | 'out-of-order'
  | 'not-an-entry'
  | 'missing'
  | 'content-changed'
  | 'truncated'
  | 'rewritten'
  | 'gone';

/** What is wrong, in English and, beside it, in Chinese. */
export interface LocatedWords {
  readonly what: string;
  readonly translations: Readonly<Record<Exclude<Language, 'en'>, { readonly what: string }>>;
}

export interface Located extends LocatedWords {
  readonly is: ProblemKind;
  /** From the archive's folder, with slashes. */
  readonly file: string;
  /** From 1. */
  readonly record: number;
  /** Bytes from the start of the file. */
  readonly offset: number;
}

/** The same in both languages. */
export function whatIs(text: Text): LocatedWords {
  return { what: text.en, translations: { 'zh-CN': { what: text['zh-CN'] } } };
}
