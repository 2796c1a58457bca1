/** How a campaign goes: announced, pledged, every pledge looked at, commended. */
import type { Text } from '@obligato/core';
import { dayOf, drawn, pause, shareOf } from '../world/habits/by-habit.ts';
import { attempt, type Story, wait } from './move.ts';

const texts = {
  theme: { en: 'The best that we can do', 'zh-CN': '争创一流' },
  how: { en: 'Everybody makes a promise for their own work', 'zh-CN': '岗位承诺' },
  promise: { en: 'Every request is answered in time', 'zh-CN': '限时办结' },
  mostKept: { en: 'Most promises were kept', 'zh-CN': '多数承诺已兑现' },
  fastest: { en: 'Answered the fastest', 'zh-CN': '办件最快' },
} as const satisfies Record<string, Text>;

export const campaignStory: Story = function* (life) {
  const { habits, dice, wording } = life;
  const { say } = wording;
  if (dice.chance(habits.forgetsReport)) return;
  yield wait(dayOf(life, habits.campaignAnnounced));
  yield attempt('announce', { theme: say(texts.theme), how: say(texts.how) });
  yield pause(life, habits.pledgesDays);
  const pledges = drawn(life, habits.pledges);
  const { members } = life.roster(life.today());
  for (let pledge = 0; pledge < pledges; pledge++)
    yield attempt('pledge', {
      who: members[pledge % members.length] ?? wording.role('secretary'),
      promise: say(texts.promise),
    });
  yield wait(dayOf(life, habits.pledgesChecked));
  const kept = Math.round(pledges * shareOf(life, habits.pledgesKept));
  yield attempt('check', { looked: pledges, kept, observations: [say(texts.mostKept)] });
  yield pause(life, habits.commendedDays);
  const [commended = wording.role('secretary')] = life.roster(life.today()).members;
  yield attempt('commend', { commended: [{ who: commended, for: say(texts.fastest) }] });
  yield pause(life, habits.commendedDays);
  yield attempt('archive', {});
};
