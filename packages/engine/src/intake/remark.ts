/** What a reader of files says although nothing is wrong: an encoding that was recognised, a line that was skipped. */
import type { Text } from '@obligato/core';

export interface Remark {
  /** As problems name it. */
  readonly file: string;
  readonly text: Text;
}

/** Where remarks go. Whoever does not listen reads the same. */
export type Tell = (remark: Remark) => void;
