/** How an election goes: reminded, requested, approved, nominated with a surplus, balloted, confirmed. */
import type { Day, Text } from '@obligato/core';
import { asSet } from '../counting/as-set.ts';
import { dayOf, drawn, later, pause } from '../world/habits/by-habit.ts';
import { type Answer, attempt, type Move, type Story, type StoryContext, wait } from './move.ts';

const texts = {
  inWriting: { en: 'In writing', 'zh-CN': '书面提醒' },
  approval: { en: 'Approval 1/2026', 'zh-CN': '批复〔2026〕1号' },
  confirmation: { en: 'Approval 2/2026', 'zh-CN': '批复〔2026〕2号' },
} as const satisfies Record<string, Text>;

export const electionStory: Story = function* (life) {
  const { habits, wording } = life;
  const { seats } = habits;
  const begun = inGoodTime(life);
  yield wait(remindedOn(life, begun));
  yield attempt('remindOfExpiry', { how: wording.say(texts.inWriting) });
  if (begun > life.today()) yield wait(begun);
  yield pause(life, habits.requestDays);
  yield attempt('request', { seats, plannedFor: later(life, habits.plannedAheadDays) });
  yield pause(life, habits.approvalDays);
  yield attempt('approve', { document: wording.say(texts.approval) });
  yield pause(life, habits.nominationDays);
  const { fullMembers } = life.roster(life.today());
  const candidates = fullMembers.slice(0, seats + Math.ceil(seats * habits.surplus));
  yield attempt('nominate', { candidates });
  yield pause(life, habits.electionDays);
  const present = yield* ballot(life, candidates);
  if (present === undefined) return;
  // Whoever has left between the ballot and its being written up stands no more.
  const { rows } = life.roster(life.today());
  const standing = candidates.filter((candidate) => rows.has(candidate));
  const tally = standing.map((candidate, index) => ({ candidate, ayes: Math.max(0, present - index) }));
  const counted = yield attempt('result', { tally, elected: standing.slice(0, seats) });
  if (counted.outcome !== 'accepted') return;
  yield pause(life, habits.confirmationDays);
  yield attempt('confirm', { document: wording.say(texts.confirmation) });
  yield pause(life, habits.electionFiledDays);
  yield attempt('archive', {});
};

/** The superior reminds when it is to, at the latest when the unit begins by itself. */
function remindedOn(life: StoryContext, begun: Day): Day {
  const { cycle, calendar, habits } = life;
  const due = cycle.dues.find(({ event, target }) => event === 'miss' && target === 'remindOfExpiry');
  if (due === undefined) return begun;
  const reminded = calendar.addWorkingDays(due.notAfter, -drawn(life, habits.remindedAheadDays));
  return reminded < begun ? reminded : begun;
}

/** From the request to the ballot it takes months: neither long before the term ends, nor after. */
function inGoodTime(life: StoryContext): Day {
  const { cycle, calendar, habits } = life;
  const soonest = dayOf(life, habits.electionSoonest);
  const term = cycle.dues.find(({ event, target }) => event === 'miss' && target === 'result');
  if (term === undefined) return soonest;
  const begun = calendar.addWorkingDays(term.notAfter, -drawn(life, habits.electionLeadDays));
  return begun > soonest ? begun : soonest;
}

/** Four fifths have to come: whoever is missing is rung up before the next try. */
function* ballot(life: StoryContext, candidates: readonly string[]): Generator<Move, number | undefined, Answer> {
  const { habits, dice } = life;
  for (let round = 1; round <= habits.electionTries; round++) {
    const roster = life.roster(life.today());
    const { attends } = life.habitsOn(life.today());
    const attendance = roster.shouldAttend.map((member) => ({
      member,
      present: dice.chance(Math.min(habits.votersAtMost, attends + habits.ringsForElection * round)),
      capacity: 'member',
    }));
    const voting = asSet(roster.voters);
    const present = attendance.filter((seat) => seat.present && voting.has(seat.member)).length;
    const here = asSet(attendance.filter((seat) => seat.present).map(({ member }) => member));
    const scrutineers = roster.voters
      .filter((member) => here.has(member) && !candidates.includes(member))
      .slice(0, habits.scrutineers);
    const chair = [...roster.committee, ...roster.shouldAttend].find((member) => here.has(member));
    if (chair === undefined) {
      yield pause(life, habits.voteAgainDays);
      continue;
    }
    const sheet = { chair, attendance, scrutineers, how: 'paper', issued: present, returned: present };
    if ((yield attempt('ballot', sheet)).outcome === 'accepted') return present;
    yield pause(life, habits.voteAgainDays);
  }
  return undefined;
}
