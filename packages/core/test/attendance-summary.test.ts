import { describe, expect, test } from 'vitest';
import { summariseAttendance } from '../src/obligations/attendance/summarise-attendance.ts';

import { aCycle, aState } from './a-cycle.ts';
import { aRow } from './a-roster.ts';

const roster = [
  aRow('head', { roles: ['leader'], to: '2026-05-31' }),
  aRow('head', { from: '2026-06-01' }),
  aRow('vice', { roles: ['leader', 'committee'] }),
  aRow('m1', { roles: ['committee'] }),
  aRow('m2', { standing: 'probationary' }),
  aRow('ill', { notCounted: 'approval 4' }),
  aRow('staff', { standing: 'non-member' }),
];
const held = (heldOn: string | null, present: readonly string[], body = 'members') => {
  const attendance = present.map((member) => ({ member, present: true, capacity: 'member' }));
  return aCycle({ state: aState('meeting', 'adjourned', { heldOn, body, attendance }) });
};

describe('attendance in figures', () => {
  test('shows leaders beside the others, over several meetings', () => {
    expect(summariseAttendance([held('2026-02-10', ['m1', 'm2', 'vice']), held('2026-03-10', ['m1'])], roster)).toEqual(
      {
        meetings: 2,
        leaders: { expected: 4, present: 1 },
        others: { expected: 4, present: 3 },
      },
    );
  });
  test('misses a leader whom nobody put on the list', () => {
    expect(summariseAttendance([held('2026-02-10', ['m1', 'm2'])], roster).leaders).toEqual({
      expected: 2,
      present: 0,
    });
  });
  test('asks who led on the day of the meeting, not who leads today', () => {
    const on = (day: string) => summariseAttendance([held(day, ['head'])], roster);
    expect(on('2026-05-31')).toMatchObject({ leaders: { expected: 2, present: 1 }, others: { present: 0 } });
    expect(on('2026-06-01')).toMatchObject({ leaders: { expected: 1, present: 0 }, others: { present: 1 } });
  });
  test('counts the body that met, and neither guests nor those out of the count', () => {
    const summary = summariseAttendance([held('2026-02-10', ['vice', 'ill', 'staff', 'guest'], 'committee')], roster);
    expect(summary).toEqual({ meetings: 1, leaders: { expected: 1, present: 1 }, others: { expected: 1, present: 0 } });
  });
  test('leaves out what was not held and what is no meeting', () => {
    const none = { meetings: 0, leaders: { expected: 0, present: 0 }, others: { expected: 0, present: 0 } };
    expect(summariseAttendance([held(null, []), aCycle({ obligation: 'evaluation' })], roster)).toEqual(none);
  });
  test('names nobody', () => {
    const told = JSON.stringify(summariseAttendance([held('2026-02-10', ['vice', 'm1'])], roster));
    for (const { member } of roster) expect(told).not.toContain(member);
  });
});
