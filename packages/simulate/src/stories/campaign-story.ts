/** How a campaign goes: announced, pledged, every pledge looked at, commended. */
import { attempt, dayWithin, type Story, wait } from './move.ts';

export const campaignStory: Story = function* (life) {
  const { calendar, habits, dice } = life;
  if (dice.chance(habits.forgetsReport)) return;
  yield wait(dayWithin(life, 0.1, 0.2));
  yield attempt('announce', { theme: '创先争优', how: '岗位承诺' });
  yield wait(calendar.addWorkingDays(life.today(), 8));
  const pledges = dice.between(2, 6);
  const { members } = life.roster(life.today());
  for (let pledge = 0; pledge < pledges; pledge++)
    yield attempt('pledge', { who: members[pledge % members.length] ?? '书记', promise: '限时办结' });
  yield wait(dayWithin(life, 0.75, 0.88));
  const kept = dice.between(Math.ceil(pledges / 2), pledges);
  yield attempt('check', { looked: pledges, kept, observations: ['多数承诺已兑现'] });
  yield wait(calendar.addWorkingDays(life.today(), 5));
  const [commended = '书记'] = life.roster(life.today()).members;
  yield attempt('commend', { commended: [{ who: commended, for: '办件最快' }] });
  yield wait(calendar.addWorkingDays(life.today(), 5));
  yield attempt('archive', {});
};
