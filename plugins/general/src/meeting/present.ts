import type { Attendance, peopleFacts } from '@obligato/core';

type People = readonly peopleFacts.Person[];

/**
 * Of some people, those who are there. Guests and people named twice do not count.
 *
 * @example
 * const attendance = [{ member: 'm1', present: true, capacity: 'member' as const }];
 * presentOf([{ member: 'm1', name: 'Li' }, { member: 'm2', name: 'Wang' }], attendance).map(({ name }) => name) // → ['Li']
 */
export function presentOf(people: People, attendance: Attendance): People {
  const here = new Set<string>();
  for (const { member, present } of attendance) if (present) here.add(member);
  return people.filter(({ member }) => here.has(member));
}

/**
 * Of some people, those who are not.
 *
 * @example
 * absentOf([{ member: 'm1', name: 'Li' }], []).map(({ name }) => name) // → ['Li']
 */
export function absentOf(people: People, attendance: Attendance): People {
  const present = new Set(presentOf(people, attendance));
  return people.filter((person) => !present.has(person));
}
