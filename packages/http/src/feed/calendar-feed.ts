/** Cycles as an iCalendar feed: one entry per cycle, on the day that counts next, with an alarm for every reminder. */
import { createHash } from 'node:crypto';
import {
  type Cycle,
  type Day,
  dayNumber,
  fillText,
  type Language,
  lastDayText,
  type Obligation,
  type Text,
} from '@obligato/core';
import { obligationByName } from '@obligato/core/internal';
import type { Domain } from '@obligato/engine';
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';

export interface CalendarFeed {
  readonly title: string;
  readonly cycles: readonly Cycle[];
  readonly language: Language;
  readonly domain: Domain;
}

const words = {
  awaited: { en: 'awaited', 'zh-CN': '待办' },
  by: { en: 'by {{day}}', 'zh-CN': '截止 {{day}}' },
  movedFrom: { en: 'moved from', 'zh-CN': '原定' },
  provisional: { en: 'may still move: the calendar of that year is not out', 'zh-CN': '暂定：当年放假安排尚未公布' },
} as const satisfies Record<string, Text>;

/**
 * The text of a feed; the same cycles give the same text, so that nothing looks changed that is not.
 *
 * @example
 * await writeFile('branch.ics', calendarFeed({ title: 'A branch', cycles, language: 'zh-CN', domain }));
 */
export function calendarFeed({ title, cycles, language, domain }: CalendarFeed): string {
  const calendar = ical({
    name: title,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Obligato', product: 'calendar', language: language.toUpperCase() },
    ttl: 60 * 60,
  });
  for (const cycle of [...cycles].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    calendar.createEvent(entryOf(cycle, language, domain));
  }
  return calendar.toString();
}

function entryOf(cycle: Cycle, language: Language, domain: Domain): ICalEventData {
  const { obligation, machine } = obligationByName(domain.catalogue, cycle.obligation);
  const { isDone, isEnded } = machine.at(cycle.state);
  const deadline = cycle.dues.find(({ event }) => event === 'miss');
  const announced = announcedFor(cycle, obligation);
  const day =
    announced?.heldOn ?? deadline?.notAfter ?? cycle.happened[obligation.fulfilledBy]?.slice(0, 10) ?? cycle.period.to;
  const titleOf = (event: string) => obligation.events[event]?.title[language] ?? event;
  const moved = announced?.movedFrom === undefined ? [] : [`${words.movedFrom[language]} ${announced.movedFrom}`];
  const awaited = deadline
    ? [
        `${words.awaited[language]}: ${titleOf(deadline.target)} (${fillText(words.by, { day: lastDayText(deadline) }, language)})`,
        ...(deadline.provisional ? [words.provisional[language]] : []),
      ]
    : [];
  return {
    // A hash, since an id may hold letters that some programs mangle; of the cycle alone, so that it never changes.
    id: `${createHash('sha256').update(cycle.id).digest('hex').slice(0, 32)}@obligato`,
    sequence: cycle.version,
    start: atMidnight(day),
    allDay: true,
    stamp: lastChange(cycle),
    lastModified: lastChange(cycle),
    status: isEnded ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: `${isDone ? '✓ ' : ''}${cycle.title[language]}${cycle.bearer === cycle.unit ? '' : ` · ${cycle.bearer}`}`,
    description: [...moved, ...awaited, cycle.id].join('\n'),
    alarms: isEnded || isDone ? [] : alarmsOf(cycle, day, titleOf),
  };
}

/** When people were called together for last: that is where they will look, not at the last day it may be held. */
function announcedFor(
  { happened, state }: Cycle,
  { fulfilledBy, traits }: Obligation,
): { readonly heldOn: Day; readonly movedFrom?: Day } | undefined {
  if (happened[fulfilledBy] !== undefined) return undefined;
  const told = traits?.held?.noticeOf(state.context);
  if (told) return told;
  const { announcement } = state.context as { readonly announcement?: { readonly heldOn?: unknown } | null };
  return typeof announcement?.heldOn === 'string' ? { heldOn: announcement.heldOn } : undefined;
}

/** At nine in the morning of each day on which somebody is reminded. */
function alarmsOf({ dues }: Cycle, day: Day, titleOf: (event: string) => string): NonNullable<ICalEventData['alarms']> {
  return dues
    .filter(({ event }) => event === 'remind')
    .map(({ on, target }) => ({
      type: ICalAlarmType.display,
      trigger: (dayNumber(day) - dayNumber(on)) * 86_400 - 9 * 3600,
      description: titleOf(target),
    }));
}

const atMidnight = (day: Day) => new Date(`${day}T00:00:00Z`);

function lastChange({ happened, plannedAt, corrections = [] }: Cycle): Date {
  // What was taken back has not happened, and has changed it all the same.
  const moments = [plannedAt, ...Object.values(happened), ...corrections.map(({ on }) => on)].map((moment) =>
    Date.parse(moment),
  );
  return new Date(Math.max(...moments));
}
