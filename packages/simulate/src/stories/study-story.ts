/** How a year of study goes: planned by tiers, published, applied, checked twice, closed. */
import { attempt, dayWithin, type Story, wait } from './move.ts';

export const studyStory: Story = function* (life) {
  const { calendar, habits, dice } = life;
  if (dice.chance(habits.forgetsReport)) return;
  yield wait(dayWithin(life, 0.04, 0.1));
  yield attempt('plan', {
    tiers: [
      { level: '党员', requirement: '必读篇目' },
      { level: '支委', requirement: '必读篇目与一次交流' },
    ],
    reading: ['党章', '支部工作条例'],
  });
  yield attempt('publish', {});
  yield wait(dayWithin(life, 0.42, 0.48));
  yield attempt('check', { observations: ['进度正常'] });
  yield attempt('apply', { problem: '窗口排队', outcome: '错峰叫号' });
  yield wait(dayWithin(life, 0.85, 0.92));
  yield attempt('check', { observations: ['个别支委学时不足'] });
  const [praised] = life.roster(life.today()).members;
  if (praised !== undefined) yield attempt('praise', { who: praised, for: '学以致用' });
  yield wait(dayWithin(life, 0.94, 0.97));
  yield attempt('complete', { summary: '学习计划已完成' });
  yield wait(calendar.addWorkingDays(life.today(), 3));
  yield attempt('archive', {});
};
