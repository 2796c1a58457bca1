/** An indicator: a measure of a unit and of how it works, never of a person. What it says of itself, and what it answers. */
import type { Text } from '../../text/text.ts';
import type { Found } from '../message.ts';

/** Of what there are so many. */
export type MeasuredIn = 'count' | 'working-days' | 'hours';

/** What an indicator says of itself, beside every figure. Texts may name its options; what `reads` may name is said there. */
export interface Indicates {
  readonly title: Text;
  /** What it looks for. Indicators of one problem stand beside each other, problems in their order. */
  readonly problem: { readonly id: string; readonly order: number; readonly title: Text };
  readonly unit: MeasuredIn;
  /** How what was measured lies, shown as bars: what they are of, and from where each begins, the first from 0, in order. */
  readonly spread?: {
    readonly title: Text;
    readonly unit: 'working-days' | 'minutes';
    readonly from: readonly number[];
  };
  /** The figure as a sentence, of `numerator`, `denominator` and what `also` holds. */
  readonly reads: Text;
  /** How it was counted. */
  readonly how: Text;
  /** When it is unfair to whom it describes. */
  readonly unfair: Text;
  /** How somebody would get a better figure without doing better. */
  readonly gamedBy: Text;
}

/** Something behind the figure: a message, and what it is about. */
export interface Listed extends Found {
  readonly cycle?: string;
  readonly decision?: string;
  readonly rule?: string;
  /** The one that it is so much alike, of a hundred: the two are read side by side. */
  readonly pair?: { readonly cycle: string; readonly decision?: string; readonly percent: number };
}

export type Measured =
  | {
      readonly numerator: number;
      readonly denominator: number;
      readonly list: readonly Listed[];
      /** Further numbers that `reads` names. */
      readonly also?: Readonly<Record<string, number>>;
      /** What the bars of `indicates.spread` count: a whole number, 0 or more, each. */
      readonly spread?: readonly number[];
    }
  /** Why there is no figure: that is never 0. */
  | { readonly notMeasured: Found };
