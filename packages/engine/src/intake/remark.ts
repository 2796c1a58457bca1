/** What a reader of files says although nothing is wrong: an encoding that was recognised, a line that was skipped. */
import type { Origin, Text } from '@obligato/core';

/** Its place is told as that of a problem. */
export interface Remark extends Origin {
  readonly text: Text;
}

/** Where remarks go. Whoever does not listen reads the same. */
export type Tell = (remark: Remark) => void;
