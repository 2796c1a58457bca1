/** How a matter goes: assigned, worked on, proven, verified by another hand, closed. */
import type { Text } from '@obligato/core';
import { pause } from '../world/habits/by-habit.ts';
import { attempt, type Story } from './move.ts';

const texts = {
  wish: { en: 'More of us should come to the meetings', 'zh-CN': '提高到会率' },
  measure: { en: 'Shifts are planned around the meeting', 'zh-CN': '提前排班' },
  done: { en: 'It has been put right', 'zh-CN': '已整改' },
  proof: { en: 'Attendance lists of the last three meetings', 'zh-CN': '近三次会议签到' },
  fromAbove: { en: 'somebody sent by the unit above', 'zh-CN': '上级派员' },
  madeKnown: { en: 'Told at the meeting', 'zh-CN': '会上通报' },
} as const satisfies Record<string, Text>;

export const matterStory: Story = function* (life) {
  const { cycle, habits, wording } = life;
  const { say } = wording;
  yield attempt('say', { text: say(texts.wish), about: [] });
  yield pause(life, habits.assignedDays);
  const roster = life.roster(life.today());
  const owner = roster.committee[0] ?? roster.members[0] ?? wording.role('secretary');
  yield attempt('assign', { owner, measure: say(texts.measure) });
  yield attempt('begin', {});
  yield pause(life, habits.workedOnDays);
  yield attempt('prove', { text: say(texts.done), proof: say(texts.proof) });
  yield pause(life, habits.matterVerifiedDays);
  // A story knows the unit's own people alone: one of them stands for whom the superior sends.
  yield attempt('verify', { verifier: life.roster(life.today()).members.at(-1) ?? say(texts.fromAbove) });
  yield attempt('close', cycle.duty === 'opinion' ? { madeKnown: say(texts.madeKnown) } : {});
};
