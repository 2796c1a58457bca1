/** How the appraisal of members goes: everybody of themselves and of each other, a ballot in totals, an opinion, a word to each. */
import { countedSheets } from '../counting/counted-sheets.ts';
import { dayOf, later, pause } from '../world/habits/by-habit.ts';
import { roomOf } from '../world/own-words.ts';
import { attempt, type Story, wait } from './move.ts';

export const appraisalStory: Story = function* (life) {
  const { dice, habits } = life;
  yield wait(dayOf(life, habits.appraisalAnnounced));
  const heldOn = later(life, habits.appraisalDays);
  const { members: voting, fullMembers } = life.roster(life.today());
  const eligible = { members: voting.length, nonMembers: 0 };
  yield attempt('announce', { heldOn, place: roomOf(life, heldOn), subjects: fullMembers, eligible });
  yield wait(heldOn);
  // Whoever was announced takes part, though they may have left since.
  const members = [...new Set([...life.roster(life.today()).members, ...fullMembers])];
  yield attempt('selfAppraise', { members });
  yield attempt('peerAppraise', { members });
  const votes = fullMembers.map((member) => ({ member, excellent: dice.between(0, voting.length) }));
  const results = votes.map(({ member, excellent }) => ({
    member,
    ...countedSheets({ excellent, qualified: voting.length - excellent, basic: 0, unqualified: 0 }),
  }));
  yield attempt('ballot', { how: 'paper', issued: voting.length, returned: voting.length, results });
  const best = new Set(
    [...votes]
      .sort((a, b) => b.excellent - a.excellent)
      .map(({ member }) => member)
      .slice(0, Math.floor(fullMembers.length * habits.bestGrade)),
  );
  const grades = fullMembers.map((member) => ({ member, grade: best.has(member) ? 'excellent' : 'qualified' }));
  yield attempt('opine', { formedBy: 'general-meeting', grades });
  yield pause(life, habits.feedBackDays);
  yield attempt('feedBack', { to: members });
  yield pause(life, habits.archivedDays);
  yield attempt('archive', {});
};
