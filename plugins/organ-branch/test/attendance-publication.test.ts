import { attendanceOf } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { ids, people } from './a-branch.ts';
import { about, aLife } from './a-life.ts';

/** Six members, the last of whom leads; two meetings in the half-year, the leader at one of them. */
async function halfAYear() {
  const life = await aLife(people({ full: 6, leaders: 1 }));
  await life.hold('general-meeting/2026-Q1', '2026-03-10', ids('f', 5));
  await life.hold('theme-day/2026-04', '2026-04-10', ['f1', 'f2', 'f6']);
  life.goTo('2026-06-15');
  return life;
}
const cycle = 'attendance-publication/2026-H1';

describe('attendance is published', () => {
  test('from the lists of the meetings, leaders on a line of their own, and with nobody’s name', async () => {
    const life = await halfAYear();
    expect((await life.act(cycle, 'submit', about('attendance'))).outcome).toBe('accepted');
    await life.engine.tick();
    const told = life.told.map(({ entry }) => entry).filter((entry) => entry.rule === 'organ/publish-attendance');
    expect(told.map(({ to }) => to)).toEqual([
      { unit: 'works/bureau/levy', role: 'secretary' },
      { unit: 'works/bureau', role: 'secretary' },
    ]);
    expect(told[0]?.message).toEqual({
      en: 'To be published for 2026-H1: 2 meetings, 8 of 12 attendances; leaders 1 of 2.',
      'zh-CN': '2026-H1公布：会议2次，应到12人次，实到8人次；其中领导干部应到2人次，实到1人次。',
    });
    expect(told[1]?.message.en).toContain('to 1 of 2 attendances');
  });
  test('without anybody typing figures in a second time', async () => {
    const life = await halfAYear();
    expect(await life.says(cycle, 'submit', { ...about('attendance'), figures: { present: 12 } })).toEqual([
      'attendance-from-lists:typedIn',
    ]);
  });
  test('and not of nothing', async () => {
    const life = await aLife(people({ full: 6 }));
    expect(await life.says(cycle, 'submit', about('attendance'))).toEqual(['attendance-from-lists:noLists']);
  });
  test('without expecting those who joined after a meeting', async () => {
    const late = people({ full: 1, from: '2026-04-01' }).map((row) => ({ ...row, member: 'late' }));
    const life = await aLife([...people({ full: 4 }), ...late]);
    await life.hold('general-meeting/2026-Q1', '2026-03-10', ids('f', 3));
    const { facts } = await life.act(cycle, 'submit', about('attendance'), '2026-05-04');
    expect(facts).toMatchObject({ 'organ-branch/attendance-count': { members: { expected: 4, present: 3 } } });
  });
  test('as people were on the day: who left since still counts, a guest never does (A8)', async () => {
    const gone = people({ full: 1, leaders: 1 }).map((row) => ({ ...row, member: 'gone', to: '2026-04-30' }));
    const life = await aLife([...people({ full: 4, nonMembers: 1 }), ...gone]);
    const attendance = [...attendanceOf(ids('f', 3)), { member: 'n1', present: true, capacity: 'observer' }];
    await life.act('general-meeting/2026-Q1', 'open', { chair: 'f1', attendance }, '2026-03-10');
    const { facts } = await life.act(cycle, 'submit', about('attendance'), '2026-06-15');
    expect(facts).toMatchObject({
      'organ-branch/attendance-count': { members: { expected: 5, present: 3 }, leaders: { expected: 1, present: 0 } },
    });
  });
});
