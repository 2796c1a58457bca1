import { attendanceOf } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { ids, people } from './a-branch.ts';
import { aLife } from './a-life.ts';

const roster = people({ full: 9, committee: 3, leaders: 1, nonMembers: 3 });
const stairs = { what: 'mend the stairs', owner: 'f5', until: '2026-04-30' };
const item = 'agreed-item/2026/general-meeting-2026-q1-1';

async function afterAMeeting(agreed: readonly object[], cycle = 'general-meeting/2026-Q1') {
  const life = await aLife(roster);
  life.goTo('2026-03-12');
  await life.act(cycle, 'open', { chair: 'f1', attendance: attendanceOf(ids('f', 9)) });
  const decision = await life.act(cycle, 'adjourn', { agreed });
  return { ...life, decision };
}

describe('what a meeting agreed', () => {
  test('becomes an item each, with its owner and its day', async () => {
    const life = await afterAMeeting([stairs, { what: 'ask for a lamp', owner: 'f6' }]);
    const cycle = await life.cycle(item);
    expect(cycle?.period).toMatchObject({ from: '2026-03-12', to: '2026-04-30' });
    expect(cycle?.state.context).toMatchObject({ subject: 'mend the stairs', owner: 'f5' });
    const other = await life.cycle('agreed-item/2026/general-meeting-2026-q1-2');
    const { calendar } = life.engine.domain;
    expect(calendar.workingDaysBetween('2026-03-12', other?.period.to ?? '')).toBe(20);
  });
  test('is answered by its owner, without being given to anybody again', async () => {
    const life = await afterAMeeting([stairs]);
    expect((await life.act(item, 'begin')).outcome).toBe('accepted');
    expect((await life.act(item, 'prove', { text: 'mended' }, '2026-04-20')).outcome).toBe('accepted');
    expect((await life.act(item, 'close')).outcome).toBe('accepted');
  });
  test('is followed up after a theme day as well', async () => {
    const life = await afterAMeeting([stairs], 'theme-day/2026-03');
    expect(await life.ids('agreed-item')).toEqual(['agreed-item/2026/theme-day-2026-03-1']);
  });
  test('cannot be due before the meeting, nor be left to somebody unknown', async () => {
    expect((await afterAMeeting([{ ...stairs, until: '2026-03-11' }])).decision.findings).toMatchObject([
      { rule: 'meeting/day-ahead' },
    ]);
    expect((await afterAMeeting([{ ...stairs, owner: 'nobody' }])).decision.outcome).toBe('denied');
  });
  test('of a life meeting is something to put right, by itself', async () => {
    const life = await aLife(roster, { 'organ/opinions-first': 'off', 'organ/few-problems': 'off' });
    life.goTo('2026-11-12');
    await life.act('life-meeting/2026', 'open', { chair: 'f1', attendance: attendanceOf(ids('f', 9)) });
    await life.act('life-meeting/2026', 'adjourn', {
      speakers: ['f9'],
      agreed: [{ what: 'fewer papers', owner: 'f2' }],
    });
    expect(await life.ids('rectification-item')).toEqual(['rectification-item/2026/life-meeting-2026-1']);
  });
  test('is heard of at the next meeting of the same kind, until it is done', async () => {
    const life = await afterAMeeting([stairs]);
    await life.act('theme-day/2026-05', 'open', { chair: 'f1', attendance: attendanceOf(ids('f', 9)) }, '2026-05-12');
    expect(await life.says('theme-day/2026-05', 'adjourn')).not.toContain('agreed-heard:notHeard');
    await life.act('general-meeting/2026-Q2', 'open', { chair: 'f1', attendance: attendanceOf(ids('f', 9)) });
    expect(await life.says('general-meeting/2026-Q2', 'adjourn')).toContain('agreed-heard:notHeard');
    await life.act(item, 'prove', { text: 'mended' }, '2026-07-06');
    await life.act(
      'general-meeting/2026-Q3',
      'open',
      { chair: 'f1', attendance: attendanceOf(ids('f', 9)) },
      '2026-07-07',
    );
    expect(await life.says('general-meeting/2026-Q3', 'adjourn')).not.toContain('agreed-heard:notHeard');
  });
});
