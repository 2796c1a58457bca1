/** What else of its kind a unit has on the day: who leads it, and from when until when. */
import type { Timestamp } from '../../../calendar/day.ts';
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
  for (const other of cyclesOf(source, cycle.obligation)) {
    const { happened } = other;
    const from = happened.open;
    // One that was held within another has no session of its own.
    if (from === undefined || !from.startsWith(day) || other.id === cycle.id) continue;
    const { chair } = other.state.context as unknown as Partial<MeetingContext>;
    if (chair)
      others.push({
        cycle: other.id,
        duty: other.duty,
        bearer: other.bearer,
        chair,
        from,
        to: happened.adjourn ?? null,
      });
  }
  return others;
});
