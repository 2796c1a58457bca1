import {
  addDays,
  addMonths,
  type Day,
  defineFact,
  type FactSource,
  type RosterView,
  sameRosterOn,
} from '@obligato/core';

/** How far back a change still gives rise to something. */
const monthsBack = 6;

/** Whether the change has given rise to its duty already. */
function isRaised(cycles: FactSource['cycles'], duty: string, since: Day): boolean {
  for (const cycle of cycles.values()) if (cycle.duty === duty && cycle.occasion === `since-${since}`) return true;
  return false;
}

const secretaryOf = ({ rows }: RosterView): string | undefined =>
  [...rows.values()].find(({ roles }) => roles.includes('secretary'))?.member;

/** Since when the secretary of today has held the office, where somebody came to hold it within half a year; null otherwise. */
export const newSecretary = defineFact(
  'organ-branch/new-secretary',
  ({ roster, day, cycles }): { readonly member: string; readonly since: Day } | null => {
    const member = secretaryOf(roster);
    const before = sameRosterOn(roster, addMonths(day, -monthsBack));
    // A roster that nobody had filled then tells of no change.
    if (member === undefined || before.rows.size === 0 || secretaryOf(before) === member) return null;
    let since = roster.rows.get(member)?.from ?? day;
    // A row may begin for another reason: it is the office that counts.
    for (let earlier = addDays(since, -1); secretaryOf(sameRosterOn(roster, earlier)) === member; ) {
      since = sameRosterOn(roster, earlier).rows.get(member)?.from ?? earlier;
      earlier = addDays(since, -1);
    }
    return isRaised(cycles, 'secretary-induction', since) ? null : { member, since };
  },
  {
    title: { en: 'who became secretary lately', 'zh-CN': '新任书记' },
    parts: { member: { en: 'who', 'zh-CN': '人员' }, since: { en: 'since', 'zh-CN': '任职起' } },
  },
);

const offices = new Set(['secretary', 'deputy', 'committee', 'discipline']);

const officersOf = ({ rows }: RosterView): readonly string[] =>
  [...rows.values()].filter(({ roles }) => roles.some((role) => offices.has(role))).map(({ member }) => member);

/** A seat that became empty within half a year and was not filled: since when; null where every seat is filled. */
export const vacantSeat = defineFact(
  'organ-branch/vacant-seat',
  ({ roster, day, cycles }): { readonly since: Day; readonly seats: number } | null => {
    const now = new Set(officersOf(roster));
    const then = sameRosterOn(roster, addMonths(day, -monthsBack));
    const before = officersOf(then);
    if (now.size >= before.length) return null;
    // The day after the first of those who are missing sat for the last time.
    let since = day;
    for (const member of before.filter((each) => !now.has(each))) {
      const left = addDays(lastDayIn(roster, member, day), 1);
      if (left < since) since = left;
    }
    return isRaised(cycles, 'by-election', since) ? null : { since, seats: before.length - now.size };
  },
  {
    title: { en: 'seats that became empty', 'zh-CN': '委员空缺' },
    parts: { since: { en: 'since', 'zh-CN': '空缺起' }, seats: { en: 'seats', 'zh-CN': '名额' } },
  },
);

/** The last day within half a year on which somebody sat on the committee. */
function lastDayIn(roster: RosterView, member: string, day: Day): Day {
  const sat = (on: Day) => officersOf(sameRosterOn(roster, on)).includes(member);
  let last = addMonths(day, -monthsBack);
  for (let on = last; on < day; on = addDays(on, 1)) if (sat(on)) last = on;
  return last;
}
