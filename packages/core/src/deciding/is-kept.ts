/** Only what was attempted is written: a refusal is a fact, a form half filled is not. */
import type { OutcomeName } from './decision.ts';

const kept: Readonly<Record<OutcomeName, boolean>> = Object.freeze({
  accepted: true,
  denied: true,
  unavailable: false,
  incomplete: false,
});

/**
 * Whether the answer to what somebody sent is written down. One that is not has the number that the next decision of its cycle
 * gets, and leaves its key free. What the clock sends is always written: it is over then, whatever the answer.
 *
 * @example
 * isKept('denied') // → true
 */
export const isKept = (outcome: OutcomeName): boolean => kept[outcome];
