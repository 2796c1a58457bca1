/** How the yearly evaluation of leaders goes: announced in autumn, tallied, fed back. Only totals exist. */
import type { Text } from '@obligato/core';
import { countedTogether } from '../counting/counted-together.ts';
import { attempt, dayWithin, type Story, wait } from './move.ts';

const shorter: Text = { en: 'Meetings become shorter', 'zh-CN': '改进会风' };

export const evaluationStory: Story = function* (life) {
  const { calendar, dice, wording } = life;
  yield wait(dayWithin(life, 0.86, 0.92));
  const roster = life.roster(life.today());
  const leaders = new Set(roster.leaders);
  const answering = (people: readonly string[]) => people.filter((person) => !leaders.has(person)).length;
  const members = answering(roster.members);
  const nonMembers = answering(roster.nonMembers);
  const closesOn = calendar.addWorkingDays(life.today(), 5);
  yield attempt('announce', { subjects: roster.leaders, eligible: { members, nonMembers }, closesOn });
  yield wait(closesOn);
  yield attempt('collect', {});
  yield attempt('close', {});
  const returned = Math.round((members + nonMembers) * (0.7 + 0.25 * dice.next()));
  const results = roster.leaders.map((subject) => {
    const excellent = Math.floor(returned * dice.next());
    const good = Math.floor((returned - excellent) * 0.7);
    return { subject, ...countedTogether({ excellent, good, fair: returned - excellent - good, poor: 0 }) };
  });
  yield attempt('tally', { issued: members + nonMembers, returned, results });
  yield wait(calendar.addWorkingDays(life.today(), 4));
  yield attempt('feedBack', { to: roster.leaders, measures: [wording.say(shorter)] });
  yield wait(calendar.addWorkingDays(life.today(), 3));
  yield attempt('archive', {});
};
