/** The commands of some meetings from notice to archive, as a secretary would send them. */

export interface MeetingCommand {
  readonly cycle: string;
  readonly event: string;
  readonly payload: unknown;
  readonly occurredAt: string;
}

const attendance = Array.from({ length: 8 }, (_, index) => ({ member: `m${index + 1}`, present: index < 7 }));

const life: readonly (readonly [event: string, payload: unknown, day: string])[] = [
  ['notify', { heldOn: '2026-01-20', place: '301', agenda: ['work'] }, '2026-01-08'],
  ['open', { chair: 'm1', attendance }, '2026-01-20'],
  ['resolve', { title: 'work', ayes: 2, noes: 1, abstentions: 0, carried: false }, '2026-01-20'],
  ['adjourn', {}, '2026-01-20'],
  ['minute', { recorder: 'm2', record: 'as said', signedBy: 'm1' }, '2026-01-21'],
  ['conclude', {}, '2026-01-21'],
  ['archive', {}, '2026-01-22'],
];

/** By the time of which everything below has happened. */
export const afterMeetings = '2026-01-22T16:00:00+08:00';

/** Commands for one committee meeting and one theme day of each month. */
export function meetingCommands(unit: string, months: readonly string[]): readonly MeetingCommand[] {
  return months.flatMap((month) =>
    ['committee-meeting', 'theme-day'].flatMap((duty) =>
      life.map(([event, payload, day]) => ({
        cycle: `${unit}/${duty}/${month}`,
        event,
        payload,
        occurredAt: `${day}T15:00:00+08:00`,
      })),
    ),
  );
}
