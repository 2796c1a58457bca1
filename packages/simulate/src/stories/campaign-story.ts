/** How a campaign goes: announced, pledged, every pledge looked at, commended. */
import type { Text } from '@obligato/core';
import { attempt, dayWithin, type Story, wait } from './move.ts';

const texts = {
  theme: { en: 'The best that we can do', 'zh-CN': '争创一流' },
  how: { en: 'Everybody makes a promise for their own work', 'zh-CN': '岗位承诺' },
  promise: { en: 'Every request is answered in time', 'zh-CN': '限时办结' },
  mostKept: { en: 'Most promises were kept', 'zh-CN': '多数承诺已兑现' },
  fastest: { en: 'Answered the fastest', 'zh-CN': '办件最快' },
} as const satisfies Record<string, Text>;

export const campaignStory: Story = function* (life) {
  const { calendar, habits, dice, wording } = life;
  const { say } = wording;
  if (dice.chance(habits.forgetsReport)) return;
  yield wait(dayWithin(life, 0.1, 0.2));
  yield attempt('announce', { theme: say(texts.theme), how: say(texts.how) });
  yield wait(calendar.addWorkingDays(life.today(), 8));
  const pledges = dice.between(2, 6);
  const { members } = life.roster(life.today());
  for (let pledge = 0; pledge < pledges; pledge++)
    yield attempt('pledge', {
      who: members[pledge % members.length] ?? wording.role('secretary'),
      promise: say(texts.promise),
    });
  yield wait(dayWithin(life, 0.75, 0.88));
  const kept = dice.between(Math.ceil(pledges / 2), pledges);
  yield attempt('check', { looked: pledges, kept, observations: [say(texts.mostKept)] });
  yield wait(calendar.addWorkingDays(life.today(), 5));
  const [commended = wording.role('secretary')] = life.roster(life.today()).members;
  yield attempt('commend', { commended: [{ who: commended, for: say(texts.fastest) }] });
  yield wait(calendar.addWorkingDays(life.today(), 5));
  yield attempt('archive', {});
};
