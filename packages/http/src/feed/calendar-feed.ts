/** Cycles as an iCalendar feed: one entry per cycle, on the day that counts next, with an alarm for every reminder. */
import { createHash } from 'node:crypto';
import { type Cycle, type Day, dayNumber, type Language, type Text } from '@obligato/core';
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
  by: { en: 'by', 'zh-CN': '截止' },
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
  const announced = cycle.happened[obligation.fulfilledBy] === undefined ? announcedDay(cycle) : undefined;
  const day =
    announced ?? deadline?.notAfter ?? cycle.happened[obligation.fulfilledBy]?.slice(0, 10) ?? cycle.period.to;
  const titleOf = (event: string) => obligation.events[event]?.title[language] ?? event;
  const lines = deadline
    ? [
        `${words.awaited[language]}: ${titleOf(deadline.target)} (${words.by[language]} ${deadline.notAfter})`,
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
    description: [...lines, cycle.id].join('\n'),
    alarms: isEnded || isDone ? [] : alarmsOf(cycle, day, titleOf),
  };
}

/** When a meeting was called for: that is where people will look, not at the last day it may be held. */
function announcedDay({ state }: Cycle): Day | undefined {
  for (const name of ['notice', 'announcement']) {
    const announced = state.context[name];
    if (typeof announced !== 'object' || announced === null || !('heldOn' in announced)) continue;
    if (typeof announced.heldOn === 'string') return announced.heldOn;
  }
  return undefined;
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
