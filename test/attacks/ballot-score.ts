/** How often the matcher is right, and how often it may be by chance. */
import type { Choice, Question } from '@obligato/ballot';
import { type Dice, diceOf } from './ballot-dice.ts';
import { type HeldBallot, holdBallot, type Plan } from './ballot-house.ts';
import { type Guess, matchSheets } from './ballot-matcher.ts';

const title = { en: 'Question', 'zh-CN': '问题' };
const grades = ['excellent', 'good', 'fair', 'poor'].map((id) => ({ id, title }));
const candidates = ['c1', 'c2', 'c3', 'c4'].map((id) => ({ id, title: { en: id, 'zh-CN': id } }));
const questions: readonly Question[] = [
  { kind: 'evaluation', id: 'chief', title, subject: 'chief', grades },
  { kind: 'resolution', id: 'plan', title },
  { kind: 'election', id: 'committee', title, candidates, validity: { atLeast: 1, atMost: 2, writeIns: 1 } },
];

/** As people answer: most alike, some not, and a few have something of their own to say. */
export function likelyAnswers(dice: Dice, _voter: number, { kind }: Question): Choice {
  const one = (ids: readonly string[]) => ({ chosen: [ids[dice(ids.length)] ?? ''], writeIns: [] });
  if (dice(12) === 0) return { chosen: [], writeIns: [] };
  if (kind === 'election' && dice(5) === 0) return { chosen: ['c1'], writeIns: ['王某'] };
  if (kind === 'election') return one(['c1', 'c2', 'c3', 'c4']);
  return one(
    kind === 'resolution' ? ['for', 'for', 'against', 'abstain'] : ['good', 'good', 'excellent', 'fair', 'poor'],
  );
}

/** A ballot of a seed: 5 to 24 voters, one to three questions, some of whom do not vote, and now and then a restart. */
export function aPlan(seed: number): Plan {
  const dice = diceOf(seed * 7919);
  const first = dice(3);
  return {
    seed,
    voters: 5 + dice(20),
    questions: questions.slice(first, first + 1 + dice(3 - first)),
    choose: (chance, voter, question) => (chance(10) === 0 ? undefined : likelyAnswers(chance, voter, question)),
    restarts: dice(4) === 0,
  };
}

/** Sheets that were given to whom they belong. */
export function hitsOf({ truth }: HeldBallot, guess: Guess): number {
  return [...truth].reduce((sum, [question, sheets]) => {
    const own = [...sheets].filter(([member, sheet]) => guess.get(question)?.get(member) === sheet);
    return sum + own.length;
  }, 0);
}

export interface Score {
  readonly ballots: number;
  readonly sheets: number;
  readonly hits: number;
  /** Hits of whoever guesses: for each question so many sheets as there are, over so many who have papers. */
  readonly expected: number;
  /** Seeds of ballots that were not counted as they were cast. */
  readonly miscounted: readonly number[];
}

export async function scoreOf({ from, to }: { readonly from: number; readonly to: number }): Promise<Score> {
  let score: Score = { ballots: 0, sheets: 0, hits: 0, expected: 0, miscounted: [] };
  for (let seed = from; seed <= to; seed++) {
    const plan = aPlan(seed);
    const held = await holdBallot(plan);
    const guess = await matchSheets(held.artefacts, diceOf(seed));
    const sheets = [...held.truth.values()].map(({ size }) => size);
    score = {
      ballots: score.ballots + 1,
      sheets: score.sheets + sheets.reduce((sum, each) => sum + each, 0),
      hits: score.hits + hitsOf(held, guess),
      expected: score.expected + sheets.reduce((sum, each) => sum + each / plan.voters, 0),
      miscounted: held.agrees ? score.miscounted : [...score.miscounted, seed],
    };
  }
  return score;
}

/**
 * The most hits that guessing has, but for one time in a thousand, or in as many as is said. Voters are given the sheets of a question in an order that knows nothing
 * of theirs: how many get their own is how many places a chance order leaves as they were, of which one is expected whatever their number,
 * with a variance of one. Over many ballots that is Poisson’s distribution.
 */
export function mostFixedPoints(expected: number, oneIn = 1000): number {
  // Beyond that its terms are too small for a number; the normal distribution, of one in a thousand, is as good there.
  if (expected > 300) return Math.floor(expected + 3.0902 * Math.sqrt(expected));
  let [below, term] = [0, Math.exp(-expected)];
  for (let hits = 0; ; hits++) {
    below += term;
    if (below >= 1 - 1 / oneIn) return hits;
    term *= expected / (hits + 1);
  }
}
