/** People come later and leave; a meeting is adjourned to another day: case B, and what quorum and votes are counted on. */
import { inTheRoom, type MeetingContext } from '@obligato/core';
import { attendanceOf } from '@obligato/testing/fixtures';
import { expect, test } from 'vitest';
import { findingsOf, ids, people } from './a-branch.ts';
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
  expect(findingsOf(await act(cycle, 'resolve', vote(7, true)))).toContain('organ/vote-count:tooManyVotes');
  expect((await act(cycle, 'arrive', { member: 'f7' })).outcome).toBe('accepted');
  expect((await act(cycle, 'resolve', vote(7, true))).outcome).toBe('accepted');
  expect(await here()).toEqual(ids('f', 7));
});

test('B: whoever leaves has none any more, and too few cannot decide', async () => {
  const { act, here } = await session(10, 6);
  expect((await act(cycle, 'resolve', vote(6, true))).outcome).toBe('accepted');
  await act(cycle, 'leave', { member: 'f6', reason: 'a child is ill' });
  expect(findingsOf(await act(cycle, 'resolve', vote(6, true)))).toContain('organ/vote-count:tooManyVotes');
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
  expect(findingsOf(await act(cycle, 'resolve', vote(6, true)))).toContain('organ/vote-count:tooManyVotes');
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
