/** The day for which people were called together last: that of the notice, or the one it was put off to since. */
import type { Day } from '../../calendar/day.ts';
import type { MeetingContext } from './machine.ts';

export interface AnnouncedDay {
  readonly heldOn: Day;
  /** The day of the notice, where it was put off since. */
  readonly movedFrom?: Day;
}

/**
 * The same with the place of the notice, which a postponement leaves as it was.
 *
 * @example
 * announcedMeetingOf({ notice: { sentOn: '2026-03-02', heldOn: '2026-03-12', place: '305', agenda: [] }, postponedTo: null })
 * // → { heldOn: '2026-03-12', place: '305' }
 */
export function announcedMeetingOf(
  context: Pick<MeetingContext, 'notice' | 'postponedTo'>,
): (AnnouncedDay & { readonly place?: string }) | undefined {
  const day = announcedDayOf(context);
  return day && context.notice ? { ...day, place: context.notice.place } : day;
}

/**
 * What people were told last; undefined while they were told nothing.
 *
 * @example
 * announcedDayOf({ notice: { sentOn: '2026-03-02', heldOn: '2026-03-12', place: '305', agenda: [] }, postponedTo: '2026-03-19' })
 * // → { heldOn: '2026-03-19', movedFrom: '2026-03-12' }
 */
export function announcedDayOf({
  notice,
  postponedTo,
}: Pick<MeetingContext, 'notice' | 'postponedTo'>): AnnouncedDay | undefined {
  if (postponedTo === null) return notice ? { heldOn: notice.heldOn } : undefined;
  return notice ? { heldOn: postponedTo, movedFrom: notice.heldOn } : { heldOn: postponedTo };
}
