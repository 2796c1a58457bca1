/** How a year of study goes: planned by tiers, published, applied, checked twice, closed. */
import type { Text } from '@obligato/core';
import { dayOf, pause } from '../world/habits/by-habit.ts';
import { attempt, type Story, wait } from './move.ts';

const texts = {
  mustRead: { en: 'What has to be read', 'zh-CN': '必读篇目' },
  andDiscuss: { en: 'What has to be read, and one discussion', 'zh-CN': '必读篇目与一次交流' },
  rules: { en: 'Our rules', 'zh-CN': '规章制度' },
  guide: { en: 'The handbook', 'zh-CN': '工作手册' },
  onTrack: { en: 'As planned', 'zh-CN': '进度正常' },
  problem: { en: 'Queues at the counter', 'zh-CN': '窗口排队' },
  outcome: { en: 'Numbers are given out ahead of the rush', 'zh-CN': '错峰叫号' },
  tooFewHours: { en: 'Some have too few hours', 'zh-CN': '个别人员学时不足' },
  praised: { en: 'Put to use what was learned', 'zh-CN': '学以致用' },
  completed: { en: 'The plan of study is completed', 'zh-CN': '学习计划已完成' },
} as const satisfies Record<string, Text>;

export const studyStory: Story = function* (life) {
  const { habits, dice, wording } = life;
  const { say } = wording;
  if (dice.chance(habits.forgetsReport)) return;
  yield wait(dayOf(life, habits.studyPlanned));
  yield attempt('plan', {
    tiers: [
      { level: wording.member, requirement: say(texts.mustRead) },
      { level: wording.role('committee'), requirement: say(texts.andDiscuss) },
    ],
    reading: [say(texts.rules), say(texts.guide)],
  });
  yield attempt('publish', {});
  yield wait(dayOf(life, habits.studyChecked));
  yield attempt('check', { observations: [say(texts.onTrack)] });
  yield attempt('apply', { problem: say(texts.problem), outcome: say(texts.outcome) });
  yield wait(dayOf(life, habits.studyCheckedAgain));
  yield attempt('check', { observations: [say(texts.tooFewHours)] });
  const [praised] = life.roster(life.today()).members;
  if (praised !== undefined) yield attempt('praise', { who: praised, for: say(texts.praised) });
  yield wait(dayOf(life, habits.studyCompleted));
  yield attempt('complete', { summary: say(texts.completed) });
  yield pause(life, habits.archivedDays);
  yield attempt('archive', {});
};
