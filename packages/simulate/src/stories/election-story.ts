/** How an election goes: reminded, requested, approved, nominated with a surplus, balloted, confirmed. */
import type { Day, Text } from '@obligato/core';
import { asSet } from '../counting/as-set.ts';
import { type Answer, attempt, dayWithin, type Move, type Story, type StoryContext, wait } from './move.ts';

const seats = 3;

const texts = {
  inWriting: { en: 'In writing', 'zh-CN': '书面提醒' },
  approval: { en: 'Approval 1/2026', 'zh-CN': '批复〔2026〕1号' },
  confirmation: { en: 'Approval 2/2026', 'zh-CN': '批复〔2026〕2号' },
} as const satisfies Record<string, Text>;

export const electionStory: Story = function* (life) {
  const { calendar, dice, wording } = life;
  const after = (from: number, to: number) => wait(calendar.addWorkingDays(life.today(), dice.between(from, to)));
  yield wait(inGoodTime(life));
  yield attempt('remindOfExpiry', { how: wording.say(texts.inWriting) });
  yield after(8, 15);
  yield attempt('request', { seats, plannedFor: calendar.addWorkingDays(life.today(), 50) });
  yield after(8, 12);
  yield attempt('approve', { document: wording.say(texts.approval) });
  yield after(12, 18);
  const { fullMembers } = life.roster(life.today());
  const candidates = fullMembers.slice(0, seats + Math.ceil(seats / 5));
  yield attempt('nominate', { candidates });
  yield after(8, 12);
  const present = yield* ballot(life, candidates);
  if (present === undefined) return;
  // Whoever has left between the ballot and its being written up stands no more.
  const { rows } = life.roster(life.today());
  const standing = candidates.filter((candidate) => rows.has(candidate));
  const tally = standing.map((candidate, index) => ({ candidate, ayes: Math.max(0, present - index) }));
  const counted = yield attempt('result', { tally, elected: standing.slice(0, seats) });
  if (counted.outcome !== 'accepted') return;
  yield after(5, 9);
  yield attempt('confirm', { document: wording.say(texts.confirmation) });
  yield after(3, 5);
  yield attempt('archive', {});
};

/** From the first reminder to the ballot it takes some fifty working days: neither long before the term ends, nor after. */
function inGoodTime(life: StoryContext): Day {
  const { cycle, calendar, dice } = life;
  const soonest = dayWithin(life, 0.01, 0.03);
  const term = cycle.dues.find(({ event, target }) => event === 'miss' && target === 'result');
  if (term === undefined) return soonest;
  const begun = calendar.addWorkingDays(term.notAfter, -dice.between(60, 68));
  return begun > soonest ? begun : soonest;
}

/** Four fifths have to come: whoever is missing is rung up before the next try. */
function* ballot(life: StoryContext, candidates: readonly string[]): Generator<Move, number | undefined, Answer> {
  const { calendar, habits, dice } = life;
  for (let round = 1; round <= 3; round++) {
    const roster = life.roster(life.today());
    const attendance = roster.shouldAttend.map((member) => ({
      member,
      present: dice.chance(Math.min(0.99, habits.attends + 0.12 * round)),
      capacity: 'member',
    }));
    const voting = asSet(roster.voters);
    const present = attendance.filter((seat) => seat.present && voting.has(seat.member)).length;
    const here = asSet(attendance.filter((seat) => seat.present).map(({ member }) => member));
    const scrutineers = roster.voters.filter((member) => here.has(member) && !candidates.includes(member)).slice(0, 2);
    const chair = [...roster.committee, ...roster.shouldAttend].find((member) => here.has(member));
    if (chair === undefined) {
      yield wait(calendar.addWorkingDays(life.today(), 3));
      continue;
    }
    const sheet = { chair, attendance, scrutineers, issued: present, returned: present };
    if ((yield attempt('ballot', sheet)).outcome === 'accepted') return present;
    yield wait(calendar.addWorkingDays(life.today(), 3));
  }
  return undefined;
}
