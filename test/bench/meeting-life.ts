/** A meeting from notice to archive: seven attempts that every rule of the pack lets through. */
export type MeetingStep = readonly [event: string, payload: unknown, occurredAt: string];

const attendance = Array.from({ length: 8 }, (_, index) => ({ member: `m${index + 1}`, present: index < 7 }));

const steps: readonly (readonly [event: string, payload: (month: string) => unknown, day: string])[] = [
  ['notify', (month) => ({ heldOn: `${month}-20`, place: '301', agenda: ['work'] }), '08'],
  ['open', () => ({ chair: 'm1', attendance }), '20'],
  ['resolve', () => ({ title: 'work', ayes: 1, noes: 2, abstentions: 0, carried: false }), '20'],
  ['adjourn', () => ({}), '20'],
  ['minute', () => ({ recorder: 'm2', record: 'as said', signedBy: 'm1' }), '21'],
  ['conclude', () => ({}), '21'],
  ['archive', () => ({}), '22'],
];

/** Of one month, at an hour: nobody is in two meetings at once. */
export const meetingLife = (month = '2026-01', hour = '15:00'): readonly MeetingStep[] =>
  steps.map(([event, payload, day]) => [event, payload(month), `${month}-${day}T${hour}:00+08:00`]);
