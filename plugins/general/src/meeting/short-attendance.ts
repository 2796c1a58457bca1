import { type Attendance, type Comparator, type peopleFacts, requiredUnlessReached, type Share } from '@obligato/core';
import { absentOf, presentOf } from './present.ts';

/** What is to be told of an attendance that is too small. */
export interface ShortAttendance {
  readonly present: number;
  readonly expected: number;
  readonly required: number;
  readonly missing: number;
  /** By name. */
  readonly absent: readonly string[];
}

/**
 * Of those who should attend, too few are there; undefined when there are enough.
 *
 * @example
 * shortAttendance([{ member: 'm1', name: 'Li' }], [], { comparator: '>=', share: '1/2' })?.missing // → 1
 */
export function shortAttendance(
  people: readonly peopleFacts.Person[],
  attendance: Attendance,
  options: { readonly comparator: Comparator; readonly share: Share },
): ShortAttendance | undefined {
  const expected = people.length;
  const present = presentOf(people, attendance).length;
  const required = requiredUnlessReached(present, expected, options);
  if (required === undefined) return undefined;
  const absent = absentOf(people, attendance).map(({ name }) => name);
  return { present, expected, required, missing: required - present, absent };
}
