/** Rosters: a few people, or random ones. */
import fc from 'fast-check';
import { addDays, type Day, type Roster, type RosterRow, standings } from '../src/index.ts';

export const aRow = (member: string, over: Partial<RosterRow> = {}): RosterRow => ({
  member,
  name: `Name of ${member}`,
  standing: 'full',
  roles: [],
  from: '2020-01-01',
  ...over,
});

/** `count` full members, the last of whom leaves on `lastDay`. */
export const members = (count: number, lastDay?: Day): Roster =>
  Array.from({ length: count }, (_, index) =>
    aRow(`m${index + 1}`, index === count - 1 && lastDay ? { to: lastDay } : {}),
  );

const aDay = fc.integer({ min: 0, max: 420 }).map((days) => addDays('2025-11-01', days));

/** People who come, leave, and change groups and standing around 2026, each in one row at a time. */
export const aRandomRoster: fc.Arbitrary<Roster> = fc
  .array(
    fc.record({
      days: fc.tuple(aDay, aDay),
      open: fc.boolean(),
      standing: fc.constantFrom(...standings, 'full' as const, 'full' as const),
      roles: fc.subarray(['secretary', 'committee', 'leader']),
      group: fc.constantFrom(undefined, 'g1', 'g2'),
      notCounted: fc.constantFrom(undefined, undefined, 'approval 3'),
    }),
    { maxLength: 14 },
  )
  .map((people) =>
    people.map(({ days, open, standing, roles, group, notCounted }, index) => {
      const [from, to] = [...days].sort();
      return aRow(`m${index}`, {
        standing,
        roles,
        ...(from ? { from } : {}),
        ...(open || !to ? {} : { to }),
        ...(group ? { group } : {}),
        ...(notCounted ? { notCounted } : {}),
      });
    }),
  );
