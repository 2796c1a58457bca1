/** A meeting from notice to archive: seven attempts that every rule of the pack lets through. */
export const meetingLife: readonly (readonly [event: string, payload: unknown, day: string])[] = [
  ['notify', { heldOn: '2026-01-20', place: '301', agenda: ['work'] }, '2026-01-08'],
  [
    'open',
    { chair: 'm1', attendance: Array.from({ length: 8 }, (_, i) => ({ member: `m${i + 1}`, present: i < 7 })) },
    '2026-01-20',
  ],
  ['resolve', { title: 'work', ayes: 1, noes: 2, abstentions: 0, carried: false }, '2026-01-20'],
  ['adjourn', {}, '2026-01-20'],
  ['minute', { recorder: 'm2', record: 'as said', signedBy: 'm1' }, '2026-01-21'],
  ['conclude', {}, '2026-01-21'],
  ['archive', {}, '2026-01-22'],
];
