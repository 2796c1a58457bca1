/** How a matter goes: assigned, worked on, proven, verified by another hand, closed. */
import { attempt, type Story, wait } from './move.ts';

export const matterStory: Story = function* (life) {
  const { cycle, calendar, dice } = life;
  yield attempt('say', { text: '提高到会率', about: [] });
  const after = (from: number, to: number) => wait(calendar.addWorkingDays(life.today(), dice.between(from, to)));
  yield after(1, 4);
  const roster = life.roster(life.today());
  yield attempt('assign', { owner: roster.committee[0] ?? roster.members[0] ?? '书记', measure: '提前排班' });
  yield attempt('begin', {});
  yield after(10, 32);
  yield attempt('prove', { text: '已整改', proof: '近三次会议签到' });
  yield after(2, 6);
  // A story knows the unit's own people alone: one of them stands for whom the superior sends.
  yield attempt('verify', { verifier: life.roster(life.today()).members.at(-1) ?? '机关党委组织员' });
  yield attempt('close', cycle.duty === 'opinion' ? { madeKnown: '支部大会通报' } : {});
};
