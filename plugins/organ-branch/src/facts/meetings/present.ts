import type { Attendance, peopleFacts } from '@obligato/core';

type People = readonly peopleFacts.Person[];

/** Of some people, those who are there. Guests and people named twice do not count. */
export function presentOf(people: People, attendance: Attendance): People {
  const here = new Set<string>();
  for (const { member, present } of attendance) if (present) here.add(member);
  return people.filter(({ member }) => here.has(member));
}

/** Of some people, those who are not. */
export function absentOf(people: People, attendance: Attendance): People {
  const present = new Set(presentOf(people, attendance));
  return people.filter((person) => !present.has(person));
}
