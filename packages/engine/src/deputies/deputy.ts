/** Who stands in for an officer while they are away. */
import type { Day } from '@obligato/core';
import type { Named } from '../ports/notifier.ts';

/** From its first day to its last the deputy is told what the officer is told, and may act for them, both names on record. */
export interface Deputy {
  readonly officer: Named;
  readonly deputy: Named;
  readonly from: Day;
  readonly until: Day;
}

/**
 * Those who stand in on a day.
 *
 * @example
 * const standIns = deputiesOn((await engine.unit('tax-bureau/levy')).deputies, '2026-03-02');
 */
export const deputiesOn = (deputies: readonly Deputy[], day: Day): readonly Deputy[] =>
  deputies.filter(({ from, until }) => from <= day && day <= until);
