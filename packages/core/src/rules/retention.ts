/** How long the content of a closed cycle is kept, as data: a class per duty, with where it comes from and how sure that is. */
import type { RetentionTrait } from '../machine/traits.ts';

export type { RetentionClass } from '../machine/traits.ts';

export interface RetentionRule extends RetentionTrait {
  /** The duty it is for; absent: every duty of the obligation. */
  readonly duty?: string;
  /** The obligation it is for; absent: every obligation. */
  readonly obligation?: string;
}

/** The first rule that fits is it. */
export type RetentionSchedule = readonly RetentionRule[];
