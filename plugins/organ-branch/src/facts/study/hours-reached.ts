import type { Attended } from './hours-attended.ts';

/** How many reached the hours, among all. Who is excused is expected to reach nothing, and is counted among all the same. */
export function hoursReached(
  people: readonly Attended[],
  options: { readonly hours: number; readonly perUnmeasuredMeeting: number },
) {
  const reaches = ({ hours, unmeasured }: Attended) =>
    hours + unmeasured * options.perUnmeasuredMeeting >= options.hours;
  return {
    all: people.length,
    reached: people.filter(reaches).length,
    excused: people.filter((person) => person.exempt && !reaches(person)).length,
  };
}
