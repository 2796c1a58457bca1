/** The commands of some meetings from notice to archive, as a secretary would send them. */

export interface MeetingCommand {
  readonly cycle: string;
  readonly event: string;
  readonly payload: unknown;
  readonly occurredAt: string;
}

const attendance = Array.from({ length: 8 }, (_, index) => ({ member: `m${index + 1}`, present: index < 7 }));

const life = (month: string): readonly (readonly [event: string, payload: unknown, day: string])[] => [
  ['notify', { heldOn: `${month}-20`, place: '301', agenda: ['work'] }, '08'],
  ['open', { chair: 'm1', attendance }, '20'],
  ['resolve', { title: 'work', ayes: 1, noes: 2, abstentions: 0, carried: false }, '20'],
  ['adjourn', {}, '20'],
  ['minute', { recorder: 'm2', record: 'as said', signedBy: 'm1' }, '21'],
  ['conclude', {}, '21'],
  ['archive', {}, '22'],
];

/** By the time of which everything below has happened, up to April. */
export const afterMeetings = '2026-04-22T16:00:00+08:00';

/** Nobody is in two meetings at once. */
const hours = { 'committee-meeting': '15:00', 'theme-day': '10:00' };

/** Commands for one committee meeting and one theme day of each month of 2026. */
export function meetingCommands(unit: string, months: readonly string[]): readonly MeetingCommand[] {
  return months.flatMap((month) =>
    Object.entries(hours).flatMap(([duty, time]) =>
      life(month).map(([event, payload, day]) => ({
        cycle: `${unit}/${duty}/${month}`,
        event,
        payload,
        occurredAt: `${month}-${day}T${time}:00+08:00`,
      })),
    ),
  );
}
