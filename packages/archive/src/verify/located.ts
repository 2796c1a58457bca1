/** Something wrong in an archive, and where. */

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

export interface Located {
  readonly is: ProblemKind;
  /** From the archive's folder, with slashes. */
  readonly file: string;
  /** From 1. */
  readonly record: number;
  /** Bytes from the start of the file. */
  readonly offset: number;
  readonly what: string;
}
