/** How long the content of a closed cycle is kept, as data: a class per duty, with where it comes from and how sure that is. */
import type { Text } from '../text/text.ts';
import type { Confidence } from './clause.ts';

/** The three periods of China's state organs (State Archives Order 8 of 2006). */
export type RetentionClass = 'permanent' | '30 years' | '10 years';

export interface RetentionRule {
  /** The duty it is for; absent: every duty of the obligation. */
  readonly duty?: string;
  /** The obligation it is for; absent: every obligation. */
  readonly obligation?: string;
  readonly keep: RetentionClass;
  readonly source: Text;
  readonly confidence: Confidence;
}

/** The first rule that fits is it. */
export type RetentionSchedule = readonly RetentionRule[];
