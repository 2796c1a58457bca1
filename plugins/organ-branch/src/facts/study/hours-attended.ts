import { type Cycle, cyclesOf, defineFact, type FactSource, type TaskContext } from '@obligato/core';
import { meetingsHeld, whoWasAt } from '../meetings/held-meetings.ts';

/** How long somebody learnt together with others this year. Without a name: hours are for the unit to add up, not to rank by. */
export interface Attended {
  readonly officer: boolean;
  /** Excused for age or illness, and counted all the same. */
  readonly exempt: boolean;
  /** Hours between the opening and the close of what they attended. */
  readonly hours: number;
  /** Meetings attended whose length nobody wrote down. */
  readonly unmeasured: number;
}

/**
 * Hours of every member, from the attendance lists of meetings and classes and from trainings. Never from a screen.
 * Committee meetings are work, not study, and are left out.
 */
export const hoursAttended = defineFact(
  'organ-branch/hours-attended',
  (source): readonly Attended[] => {
    const officers = new Set(source.roster.committee);
    const sums = new Map(source.roster.members.map((member) => [member, { hours: 0, unmeasured: 0 }]));
    for (const { people, hours } of sessions(source)) {
      for (const member of people) {
        const sum = sums.get(member);
        if (!sum) continue;
        if (hours === undefined) sum.unmeasured += 1;
        else sum.hours += hours;
      }
    }
    return [...sums]
      .map(([member, sum]) => ({
        officer: officers.has(member),
        exempt: (source.roster.rows.get(member)?.exempt ?? []).includes('study'),
        ...sum,
      }))
      .sort((a, b) => a.hours - b.hours || a.unmeasured - b.unmeasured);
  },
  {
    title: { en: 'hours of study, without names', 'zh-CN': '学时（不记名）' },
    parts: {
      officer: { en: 'officer', 'zh-CN': '委员' },
      exempt: { en: 'excused', 'zh-CN': '免除' },
      hours: { en: 'hours', 'zh-CN': '学时' },
      unmeasured: { en: 'not measured', 'zh-CN': '未计时次数' },
    },
  },
);

interface Session {
  readonly people: Iterable<string>;
  readonly hours: number | undefined;
}

function* sessions(source: FactSource): Generator<Session> {
  const from = source.cycle?.period.from ?? `${source.day.slice(0, 4)}-01-01`;
  for (const held of meetingsHeld(source, from, source.day)) {
    if (held.body !== 'committee') yield { people: whoWasAt(held), hours: lengthOf(held.cycle) };
  }
  for (const { state } of cyclesOf(source, 'task')) {
    const { people, hours, doneOn } = state.context as unknown as TaskContext;
    if (hours > 0 && doneOn !== null && doneOn >= from && doneOn <= source.day) yield { people, hours };
  }
}

const millisecondsPerHour = 3_600_000;

/** Undefined when opening and close were written down at once, or on different days. */
function lengthOf({ happened: { open, adjourn } }: Cycle): number | undefined {
  if (open === undefined || adjourn === undefined || open.slice(0, 10) !== adjourn.slice(0, 10)) return undefined;
  const hours = (Date.parse(adjourn) - Date.parse(open)) / millisecondsPerHour;
  return hours > 0 ? hours : undefined;
}
