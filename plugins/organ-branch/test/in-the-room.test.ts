/** People come later and leave; a meeting is adjourned to another day: case B, and what quorum and votes are counted on. */
import { inTheRoom, type MeetingContext } from '@obligato/core';
import { fillPaper, paperFacts, paperTemplates } from '@obligato/engine/files';
import { attendanceOf } from '@obligato/testing/fixtures';
import { expect, test } from 'vitest';
import { branch, findingsOf, ids, people } from './a-branch.ts';
import { aLife } from './a-life.ts';

const cycle = 'general-meeting/2026-Q1';
const opening = (present: readonly string[]) => ({ chair: 'f1', attendance: attendanceOf(present) });
let title = 0;
const vote = (ayes: number, carried: boolean) => ({
  ...{ title: `matter ${++title}`, ayes, noes: 0, abstentions: 0, carried },
});

async function session(full: number, present: number) {
  const life = await aLife(people({ full }));
  await life.act(cycle, 'open', opening(ids('f', present)), '2026-03-12');
  const here = async () =>
    inTheRoom((await life.cycle(cycle))?.state.context as unknown as MeetingContext)
      .filter((entry) => entry.present)
      .map(({ member }) => member);
  return { ...life, here };
}

test('B: whoever comes later has a vote from then on', async () => {
  const { act, here } = await session(11, 6);
  expect(findingsOf(await act(cycle, 'resolve', vote(7, true)))).toContain('meeting/vote-agrees:moreThanPresent');
  expect((await act(cycle, 'arrive', { member: 'f7' })).outcome).toBe('accepted');
  expect((await act(cycle, 'resolve', vote(7, true))).outcome).toBe('accepted');
  expect(await here()).toEqual(ids('f', 7));
});

test('B: whoever leaves has none any more, and too few cannot decide', async () => {
  const { act, here } = await session(10, 6);
  expect((await act(cycle, 'resolve', vote(6, true))).outcome).toBe('accepted');
  await act(cycle, 'leave', { member: 'f6', reason: 'a child is ill' });
  expect(findingsOf(await act(cycle, 'resolve', vote(6, true)))).toContain('meeting/vote-agrees:moreThanPresent');
  // Five of ten are half, and half is enough to meet; four are not.
  expect((await act(cycle, 'resolve', vote(2, false))).outcome).toBe('accepted');
  await act(cycle, 'leave', { member: 'f5' });
  expect(findingsOf(await act(cycle, 'resolve', vote(2, false)))).toContain('organ/quorum:inquorate');
  await act(cycle, 'arrive', { member: 'f6' });
  expect(findingsOf(await act(cycle, 'resolve', vote(2, false)))).not.toContain('organ/quorum:inquorate');
  expect(await here()).toEqual(['f1', 'f2', 'f3', 'f4', 'f6']);
});

test('B: a meeting is adjourned to a second sitting, with its own day and its own attendance', async () => {
  const life = await session(10, 6);
  const { act } = life;
  expect((await act(cycle, 'suspend', { to: '2026-03-19', reason: 'it got late' })).outcome).toBe('accepted');
  expect((await act(cycle, 'resolve', vote(6, true))).outcome).toBe('unavailable');
  life.goTo('2026-03-18');
  const resumed = opening(['f1', 'f7', 'f8', 'f9', 'f10']);
  expect(findingsOf(await act(cycle, 'resume', opening(['f1', 'f7'])))).toEqual([
    'organ/announced-day:otherDay',
    'organ/quorum:inquorate',
    'organ/unable-to-pass:nothingCanPass',
  ]);
  life.goTo('2026-03-19');
  expect((await act(cycle, 'resume', resumed)).outcome).toBe('accepted');
  expect(await life.here()).toEqual(['f1', 'f7', 'f8', 'f9', 'f10']);
  // Six cannot vote where five are.
  expect(findingsOf(await act(cycle, 'resolve', vote(6, true)))).toContain('meeting/vote-agrees:moreThanPresent');
  await act(cycle, 'adjourn');
  const context = (await life.cycle(cycle))?.state.context;
  // All who came to any of the two, the day it was held: the first.
  expect(context).toMatchObject({ heldOn: '2026-03-12', suspendedTo: null, chair: 'f1' });
  expect(context?.attendance).toHaveLength(10);
});

test('B: a second sitting that never came about is closed, too', async () => {
  const { act, cycle: read } = await session(10, 6);
  await act(cycle, 'suspend', { to: '2026-03-19', reason: 'it got late' });
  expect((await act(cycle, 'adjourn')).outcome).toBe('accepted');
  expect((await read(cycle))?.state.value).toBe('adjourned');
});

test('B: the minutes say who came later, who left, and when the meeting was resumed', async () => {
  const life = await session(10, 6);
  const { act, goTo, engine } = life;
  goTo('2026-03-12', '09:20');
  await act(cycle, 'arrive', { member: 'f7' });
  goTo('2026-03-12', '10:05');
  await act(cycle, 'leave', { member: 'f2' });
  await act(cycle, 'suspend', { to: '2026-03-19', reason: 'it got late' });
  goTo('2026-03-19', '09:00');
  await act(cycle, 'resume', opening(ids('f', 8)));
  await act(cycle, 'adjourn');
  await act(cycle, 'minute', { recorder: 'f2', record: 'as said', signedBy: 'f1' });
  const found = await life.cycle(cycle);
  if (!found) throw new Error('It was planned');
  const { roster } = await engine.unit(branch);
  const about = { cycle: found, catalogue: engine.domain.catalogue, decisions: await engine.decisions(branch) };
  const paper = (language: 'en' | 'zh-CN') =>
    fillPaper(
      paperTemplates.minutes[language],
      paperFacts('minutes', { ...about, unitTitle: 'Levy', roster, language }),
    );
  const english = await paper('en');
  expect(english).toContain(
    '- 09:20 Note who comes later: Name f7\n- 10:05 Note who leaves early: Name f2\n- 10:05 Adjourn to another day\n- 2026-03-19 09:00 Resume the meeting',
  );
  // Eight came to one sitting or the other.
  expect(english).toContain('| Attendance | 8 of 10 |');
  expect(await paper('zh-CN')).toContain('- 09:20 登记迟到：Name f7');
});
