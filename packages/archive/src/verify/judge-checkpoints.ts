/** Holds a year against checkpoints that were kept elsewhere: what was cut off, rolled back or rewritten shows only here. */
import { counted } from '@obligato/core/internal';
import type { Checkpoint } from '../checkpoint/checkpoint.ts';
import type { Year } from '../year/read-year.ts';
import { type Located, whatIs } from './located.ts';

export interface Judged {
  /** The largest size at which a checkpoint and the year agree; 0 when none does. */
  readonly witnessed: number;
  readonly problem?: Located;
}

/**
 * `roots` says what the root was at the size of each checkpoint, in base64. Between the last checkpoint that agrees and the
 * first that does not lies the record that was changed: the report names the first it can be.
 */
export function judgeCheckpoints(
  checkpoints: readonly Checkpoint[],
  year: Pick<Year, 'entries' | 'end' | 'file'>,
  roots: ReadonlyMap<number, string>,
): Judged {
  const size = year.entries.length;
  let witnessed = 0;
  for (const checkpoint of [...checkpoints].sort((a, b) => a.size - b.size)) {
    if (checkpoint.size > size) {
      const what = whatIs({
        en: `the archive ends before it: a checkpoint knows ${counted(checkpoint.size, 'records')}, ${size} are here`,
        'zh-CN': `档案在此之前结束：检查点记有${checkpoint.size}条，现有${size}条`,
      });
      const place = { file: year.file, record: size + 1, offset: year.end.offset };
      return { witnessed, problem: { is: 'truncated', ...place, ...what } };
    }
    if (roots.get(checkpoint.size) !== checkpoint.root) {
      const first = year.entries[witnessed];
      const what = whatIs({
        en: `records ${witnessed + 1} to ${checkpoint.size} are not those of the checkpoint of ${counted(checkpoint.size, 'records')}`,
        'zh-CN': `第${witnessed + 1}至${checkpoint.size}条与记有${checkpoint.size}条的检查点不符`,
      });
      const place = { file: first?.file ?? year.file, record: witnessed + 1, offset: first?.offset ?? 0 };
      return { witnessed, problem: { is: 'rewritten', ...place, ...what } };
    }
    witnessed = checkpoint.size;
  }
  return { witnessed };
}
