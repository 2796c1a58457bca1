/** What became of the attempts of a run, so that the numbers of a page add up before its reader's eyes. */
import type { DutyTally, Tally } from './tally.ts';

/** `attempts` is the sum of all but the last. */
export interface Attempts {
  readonly attempts: number;
  readonly accepted: number;
  /** Corrections and withdrawals that were accepted. */
  readonly putRight: number;
  readonly refused: number;
  readonly unavailable: number;
  readonly incomplete: number;
  /** Reasons of refusals: one refusal may name several rules, and one rule several times. */
  readonly reasons: number;
}

/**
 * What became of the attempts of a run.
 *
 * @example
 * const { attempts, accepted, refused } = attemptsIn(run.tally);
 */
export function attemptsIn(tally: Tally): Attempts {
  const duties = Object.values(tally.duties);
  const sum = (of: (duty: DutyTally) => number) => duties.reduce((total, duty) => total + of(duty), 0);
  return {
    attempts: sum((duty) => duty.attempts),
    accepted: sum((duty) => duty.accepted),
    putRight: sum((duty) => duty.corrected + duty.withdrawn),
    refused: sum((duty) => duty.refused),
    unavailable: sum((duty) => duty.unavailable),
    incomplete: sum((duty) => duty.incomplete),
    reasons: reasonsByRule(tally).reduce((total, [, count]) => total + count, 0),
  };
}

/**
 * How often each rule was a reason to refuse, the most frequent first.
 *
 * @example
 * for (const [rule, times] of reasonsByRule(run.tally)) print(`${rule}: ${times}`);
 */
export function reasonsByRule({ duties }: Tally): readonly (readonly [rule: string, times: number])[] {
  const counts = new Map<string, number>();
  for (const { refusedBy } of Object.values(duties)) {
    for (const [rule, count] of Object.entries(refusedBy)) counts.set(rule, (counts.get(rule) ?? 0) + count);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
