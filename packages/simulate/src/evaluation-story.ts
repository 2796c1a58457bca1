/** How the yearly evaluation of leaders goes: announced in autumn, tallied, fed back. Only totals exist. */
import { dayWithin, type Story } from './life.ts';

export const evaluationStory: Story = async function* (life) {
  const { calendar, dice } = life;
  yield dayWithin(life, 0.86, 0.92);
  const roster = await life.roster(life.today());
  const leaders = new Set(roster.leaders);
  const members = roster.members.filter((member) => !leaders.has(member)).length;
  const nonMembers = roster.nonMembers.length;
  const closesOn = calendar.addWorkingDays(life.today(), 5);
  await life.act('announce', { subjects: roster.leaders, eligible: { members, nonMembers }, closesOn });
  await life.act('collect', {});
  yield closesOn;
  await life.act('close', {});
  const returned = Math.round((members + nonMembers) * (0.7 + 0.25 * dice.next()));
  const results = roster.leaders.map((subject) => {
    const excellent = Math.floor(returned * dice.next());
    const good = Math.floor((returned - excellent) * 0.7);
    return { subject, excellent, good, fair: returned - excellent - good, poor: 0 };
  });
  await life.act('tally', { issued: members + nonMembers, returned, results });
  yield calendar.addWorkingDays(life.today(), 4);
  await life.act('feedBack', { to: roster.leaders, measures: ['改进会风'] });
  yield calendar.addWorkingDays(life.today(), 3);
  await life.act('archive', {});
};
