/** How the appraisal of members goes: everybody of themselves and of each other, a ballot in totals, an opinion, a word to each. */
import { countedTogether } from '../counting/counted-together.ts';
import { attempt, dayWithin, type Story, wait } from './move.ts';

export const appraisalStory: Story = function* (life) {
  const { calendar, dice } = life;
  yield wait(dayWithin(life, 0.88, 0.91));
  const heldOn = calendar.addWorkingDays(life.today(), 5);
  const { members: voting, fullMembers } = life.roster(life.today());
  const eligible = { members: voting.length, nonMembers: 0 };
  yield attempt('announce', { heldOn, place: '301', subjects: fullMembers, eligible });
  yield wait(heldOn);
  // Whoever was announced takes part, though they may have left since.
  const members = [...new Set([...life.roster(life.today()).members, ...fullMembers])];
  yield attempt('selfAppraise', { members });
  yield attempt('peerAppraise', { members });
  const votes = fullMembers.map((member) => ({ member, excellent: dice.between(0, voting.length) }));
  const results = votes.map(({ member, excellent }) => ({
    member,
    ...countedTogether({ excellent, qualified: voting.length - excellent, basic: 0, unqualified: 0 }),
  }));
  yield attempt('ballot', { issued: voting.length, returned: voting.length, results });
  const best = new Set(
    [...votes]
      .sort((a, b) => b.excellent - a.excellent)
      .map(({ member }) => member)
      .slice(0, Math.floor(fullMembers.length / 3)),
  );
  const grades = fullMembers.map((member) => ({ member, grade: best.has(member) ? 'excellent' : 'qualified' }));
  yield attempt('opine', { formedBy: 'general-meeting', grades });
  yield wait(calendar.addWorkingDays(life.today(), 4));
  yield attempt('feedBack', { to: members });
  yield wait(calendar.addWorkingDays(life.today(), 3));
  yield attempt('archive', {});
};
