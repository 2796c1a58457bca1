/** How the yearly evaluation of leaders goes: announced in autumn, tallied, fed back. Only totals exist. */
import type { Text } from '@obligato/core';
import { countedSheets } from '../counting/counted-sheets.ts';
import { dayOf, later, pause, shareOf } from '../world/habits/by-habit.ts';
import { attempt, type Story, wait } from './move.ts';

const shorter: Text = { en: 'Meetings become shorter', 'zh-CN': '改进会风' };

export const evaluationStory: Story = function* (life) {
  const { habits, wording } = life;
  yield wait(dayOf(life, habits.evaluationAnnounced));
  const roster = life.roster(life.today());
  const leaders = new Set(roster.leaders);
  const answering = (people: readonly string[]) => people.filter((person) => !leaders.has(person)).length;
  const members = answering(roster.members);
  const nonMembers = answering(roster.nonMembers);
  const closesOn = later(life, habits.evaluationOpenDays);
  yield attempt('announce', { subjects: roster.leaders, eligible: { members, nonMembers }, closesOn });
  yield wait(closesOn);
  yield attempt('collect', {});
  yield attempt('close', {});
  const returned = Math.round((members + nonMembers) * shareOf(life, habits.sheetsReturned));
  const results = roster.leaders.map((subject) => {
    const excellent = Math.floor(returned * shareOf(life, habits.gradesExcellent));
    const good = Math.floor((returned - excellent) * habits.gradesGood);
    return { subject, ...countedSheets({ excellent, good, fair: returned - excellent - good, poor: 0 }) };
  });
  yield attempt('tally', { how: 'paper', issued: members + nonMembers, returned, results });
  yield pause(life, habits.feedBackDays);
  yield attempt('feedBack', { to: roster.leaders, measures: [wording.say(shorter)] });
  yield pause(life, habits.archivedDays);
  yield attempt('archive', {});
};
