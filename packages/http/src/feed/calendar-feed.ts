/** Cycles as an iCalendar feed: one entry per cycle. */
import type { Cycle, Reading, Roster } from '@obligato/core';
import { bearerName, namesIn } from '@obligato/core/internal';
import type { Domain } from '@obligato/engine';
import ical, { ICalAlarmRelatesTo, ICalCalendarMethod } from 'ical-generator';
import { contentLanguage } from '../route/language.ts';
import { feedEntry } from './feed-entry.ts';

export interface CalendarFeed {
  readonly title: string;
  readonly cycles: readonly Cycle[];
  readonly language: Reading;
  readonly domain: Domain;
  /** For the names of people; their ids when absent. */
  readonly roster?: Roster;
}

/**
 * The text of a feed; the same cycles give the same text, so that nothing looks changed that is not.
 *
 * @example
 * await writeFile('branch.ics', calendarFeed({ title: 'A branch', cycles, language: 'zh-CN', domain, roster }));
 */
export function calendarFeed({ title, cycles, language, domain, roster = [] }: CalendarFeed): string {
  const calendar = ical({
    name: title,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Obligato', product: 'calendar', language: contentLanguage(language).toUpperCase() },
    ttl: 60 * 60,
  });
  const called = { titleOf: (unit: string) => domain.organisation.units.get(unit)?.title, nameOf: namesIn(roster) };
  for (const cycle of [...cycles].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const entry = calendar.createEvent(feedEntry(cycle, { language, domain, bearer: bearerName(cycle, called) }));
    // Said of each, for the library counts those on the day itself from the end, and there is none.
    for (const alarm of entry.alarms()) alarm.relatesTo(ICalAlarmRelatesTo.start);
  }
  // The last line ends like every other; some programs ignore one that does not.
  return `${calendar.toString().trimEnd()}\r\n`;
}
