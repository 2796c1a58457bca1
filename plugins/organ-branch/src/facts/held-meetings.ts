import { type Cycle, type Day, defineFact, type FactSource, localDay, type MeetingContext } from '@obligato/core';

export interface HeldMeeting {
  readonly id: string;
  readonly cycle: Cycle;
  readonly heldOn: Day;
  readonly body: string;
  readonly present: ReadonlySet<string>;
  readonly listed: readonly string[];
}

/** The meetings with an attendance list that were held between two days, as far as they are written down. */
export function* meetingsHeld({ cycles }: FactSource, from: Day, to: Day): Generator<HeldMeeting> {
  for (const cycle of cycles.values()) {
    const opened = cycle.obligation === 'meeting' ? cycle.happened.open : undefined;
    if (opened === undefined || localDay(opened) < from || localDay(opened) > to) continue;
    const { attendance, body } = cycle.state.context as unknown as MeetingContext;
    // One that was held within another has no list of its own: who was there is counted once.
    if (attendance.length === 0) continue;
    yield {
      id: cycle.id,
      cycle,
      heldOn: localDay(opened),
      body,
      present: new Set(attendance.filter((entry) => entry.present).map((entry) => entry.member)),
      listed: attendance.map((entry) => entry.member),
    };
  }
}

/** The meetings of this cycle's period, and whether the one who owes the cycle was there. */
export const heldMeetings = defineFact('organ-branch/held-meetings', (source) => {
  const { cycle } = source;
  if (!cycle) return [];
  return [...meetingsHeld(source, cycle.period.from, source.day)].map(({ id, cycle: held, heldOn, body, present }) => ({
    id,
    duty: held.duty,
    heldOn,
    body,
    bearerPresent: present.has(cycle.bearer),
  }));
});
