import type { Roster } from '@obligato/core';
import { attendanceOf } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { branch, ids, people } from './a-branch.ts';
import { aLife } from './a-life.ts';

const cycle = 'general-meeting/2026-Q1';
const delegation = { by: 'f1', reason: 'in hospital' };

/** What is said when somebody chairs a meeting of a branch that everybody attends. */
async function chaired(roster: Roster, chair: string, over = {}) {
  const attendance = attendanceOf(roster.map(({ member }) => member));
  return (await aLife(roster)).says(cycle, 'open', { chair, attendance, ...over }, '2026-03-20');
}

describe('the chair', () => {
  const branchOfNine = people({ full: 9, committee: 3 });

  test('is the secretary’s, and needs no word then', async () => {
    expect(await chaired(branchOfNine, 'f1')).toEqual([]);
  });
  test('is handed to another committee member, with who did so and why', async () => {
    expect(await chaired(branchOfNine, 'f3', { delegation })).toEqual([]);
    expect(await chaired(branchOfNine, 'f3')).toEqual(['chair:notDelegated']);
  });
  test('is not handed to anybody else while there is a committee', async () => {
    expect(await chaired(branchOfNine, 'f4', { delegation })).toEqual(['chair:notEntitled']);
    expect(await chaired(branchOfNine, 'f4')).toEqual(['chair:notDelegated', 'chair:notEntitled']);
  });
  test('may be handed to any full member where there is no committee', async () => {
    expect(await chaired(people({ full: 5 }), 'f5', { delegation })).toEqual([]);
    expect(await chaired(people({ full: 5, nonMembers: 1 }), 'n1', { delegation })).toEqual(['chair:notEntitled']);
  });
  test('stays on record with its delegation', async () => {
    const life = await aLife(branchOfNine);
    await life.act(cycle, 'open', { chair: 'f2', attendance: attendanceOf(ids('f', 9)), delegation }, '2026-03-20');
    expect((await life.cycle(cycle))?.state.context).toMatchObject({ chair: 'f2', delegation });
  });
});

describe('a leader on the attendance list', () => {
  const withLeaders = people({ full: 8, leaders: 2 });
  const opened = async (leader: object | undefined, rules = {}) => {
    const attendance = [...attendanceOf(ids('f', 7)), ...(leader ? [{ member: 'f8', ...leader }] : [])];
    return (await aLife(withLeaders, rules)).says(cycle, 'open', { chair: 'f1', attendance }, '2026-03-20');
  };
  test.each(['member', 'chair', 'recorder'])('may sit there as %s', async (capacity) => {
    expect(await opened({ present: true, capacity })).toEqual([]);
  });
  test('is a member when nothing else is said, and the record says so', async () => {
    const life = await aLife(withLeaders);
    const attendance = [...attendanceOf(ids('f', 7)), { member: 'f8', present: true }];
    await life.act(cycle, 'open', { chair: 'f1', attendance }, '2026-03-20');
    expect((await life.cycle(cycle))?.state.context).toMatchObject({
      attendance: expect.arrayContaining([{ member: 'f8', present: true, capacity: 'member' }]),
    });
  });
  test('does not observe', async () => {
    expect(await opened({ present: true, capacity: 'observer' })).toEqual(['role-of-leaders:observer']);
  });
  test('is missed when nobody lists them, and gives a reason when away', async () => {
    expect(await opened(undefined)).toEqual(['role-of-leaders:notListed']);
    expect(await opened({ present: false })).toEqual(['role-of-leaders:noReason']);
    expect(await opened({ present: false, reason: 'mission' })).toEqual([]);
  });
  test('need not explain themselves where the unit does not ask', async () => {
    const rules = { 'organ/role-of-leaders': { reasonForAbsence: false } };
    expect(await opened({ present: false }, rules)).toEqual([]);
  });
  test('who does not belong to the branch may observe it', async () => {
    const visitor = [...attendanceOf(ids('f', 8)), { member: 'mayor', present: true, capacity: 'observer' }];
    const life = await aLife(withLeaders);
    expect(await life.says(cycle, 'open', { chair: 'f1', attendance: visitor }, '2026-03-20')).toEqual([]);
  });
});

describe('a secretary who leaves', () => {
  /** f1 is secretary until the end of February; somebody else from a day on, or nobody. */
  const leaving = (next?: string): Roster => [
    ...people({ full: 6 }).map((row) => (row.member === 'f1' ? { ...row, to: '2026-02-28' } : row)),
    ...(next ? [{ member: 'new', name: 'Name new', standing: 'full' as const, roles: ['secretary'], from: next }] : []),
  ];
  const toldOfVacancy = async (roster: Roster, day: string) => {
    const life = await aLife(roster);
    life.goTo(day);
    await life.engine.tick();
    return life.told.filter(({ entry }) => entry.rule === 'organ/vacancy' && entry.unit === branch);
  };

  test('leaves no duty without an owner: the unit above is told when something falls due, once a month', async () => {
    const told = await toldOfVacancy(leaving(), '2026-03-31');
    expect(told.map(({ entry }) => [entry.key, entry.to])).toEqual([
      [`vacancy/${branch}/2026-03`, { unit: 'works/bureau', role: 'secretary' }],
    ]);
    expect(told[0]?.entry.message.en).toContain(`${branch} has no secretary`);
    expect(await toldOfVacancy(leaving(), '2026-02-28')).toEqual([]);
  });
  test('who is followed the next day leaves nothing to tell', async () => {
    expect(await toldOfVacancy(leaving('2026-03-01'), '2026-03-31')).toEqual([]);
  });
  test('is seen on what is recorded meanwhile, from the first day without one', async () => {
    const life = await aLife(leaving());
    const notice = { heldOn: '2026-03-25', place: '305', agenda: ['plan'] };
    expect(await life.says(cycle, 'notify', notice, '2026-02-28')).toEqual([]);
    expect(await life.says(cycle, 'notify', notice, '2026-03-02')).toEqual(['vacant-secretary:vacant']);
  });
});

describe('hours that belong to people', () => {
  const attendance = attendanceOf(ids('f', 6));
  const opened = async (day: string, time: string, over = {}, rules = {}) => {
    const life = await aLife(people({ full: 6 }), rules);
    life.goTo(day, time);
    return life.says(cycle, 'open', { chair: 'f1', attendance, ...over });
  };
  test.each(['08:00', '12:30', '18:00'])('do not include %s of a working day', async (time) => {
    expect(await opened('2026-03-20', time)).toEqual([]);
  });
  test.each(['07:59', '18:01'])('include %s', async (time) => {
    expect(await opened('2026-03-20', time)).toEqual(['off-hours:outsideHours']);
  });
  test('include days off, and not a Saturday that is worked', async () => {
    expect(await opened('2026-03-21', '10:00')).toEqual(['off-hours:dayOff']);
    expect(await opened('2026-02-28', '10:00')).toEqual([]);
    expect(await opened('2026-02-17', '10:00')).toEqual(['off-hours:dayOff']);
  });
  test('may be used when it is said why', async () => {
    expect(await opened('2026-03-21', '20:00', { offHoursReason: 'the dyke broke' })).toEqual([]);
  });
  test('are as long as the unit says', async () => {
    expect(await opened('2026-03-20', '17:30', {}, { 'organ/off-hours': { untilHour: 17 } })).toEqual([
      'off-hours:outsideHours',
    ]);
  });
  test('are not guessed at when only the day is known', async () => {
    expect(await opened('2026-03-20', '00:00')).toEqual([]);
  });
});
