/** What else of its kind a unit has on the day: who leads it, and from when until when. */
import { localDay, type Timestamp } from '../../../calendar/day.ts';
import { cyclesOf } from '../../../cycle/cycles-of.ts';
import { defineFact } from '../../../rules/fact.ts';
import type { MeetingContext } from '../machine.ts';

export interface ActivityOfTheDay {
  readonly cycle: string;
  readonly duty: string;
  readonly bearer: string;
  readonly chair: string;
  readonly from: Timestamp;
  /** `null` while nobody has closed it. */
  readonly to: Timestamp | null;
}

export const activitiesOfTheDay = defineFact('meeting/activities-of-the-day', (source): readonly ActivityOfTheDay[] => {
  const { cycle, day } = source;
  if (!cycle) return [];
  const others: ActivityOfTheDay[] = [];
  for (const { id, duty, bearer, happened, state } of cyclesOf(source, cycle.obligation)) {
    const { open: from, adjourn: to = null } = happened;
    const { chair } = state.context as unknown as Partial<MeetingContext>;
    // One that was held within another has no session of its own.
    if (from === undefined || id === cycle.id || localDay(from) !== day || !chair) continue;
    others.push({ cycle: id, duty, bearer, chair, from, to });
  }
  return others;
});
