/**
 * The matcher over seeded ballots: with every copy of the disk, the log, all bodies and all that the scrutineers saw it does no better than
 * whoever guesses. Where it knows who stood in line, it is right one time in five at most. And it finds everybody when blinding, order,
 * batches, silence or moments are taken out. `node --conditions=source --import tsx test/attacks/ballot-thousand.ts` holds 1,000 ballots.
 */
import { describe, expect, test } from 'vitest';
import { diceOf } from './ballot-dice.ts';
import { type HeldBallot, holdBallot, type Without } from './ballot-house.ts';
import { matchSheets } from './ballot-matcher.ts';
import { aPlan, hitsOf, likelyAnswers, mostFixedPoints, scoreOf } from './ballot-score.ts';
import { mostByChance } from './matcher.ts';

const found = async (held: HeldBallot, knowing = {}) =>
  hitsOf(held, await matchSheets(held.artefacts, diceOf(7), knowing));

test('with everything that is left it does no better than chance, and every ballot is counted as it was cast', async () => {
  const score = await scoreOf({ from: 1, to: 8 });
  expect(score.miscounted).toEqual([]);
  expect(score.sheets).toBeGreaterThan(80);
  expect(score.hits).toBeLessThanOrEqual(mostFixedPoints(score.expected, 1_000_000));
});

test('who stood at the door and copied the disk at every batch is right one time in five at most', async () => {
  let [hits, tries] = [0, 0];
  for (const seed of [101, 102]) {
    const held = await holdBallot({ ...aPlan(seed), voters: 23, choose: likelyAnswers, inLine: true, restarts: false });
    hits += await found(held, { queue: held.queue });
    tries += held.artefacts.opened.size;
  }
  expect(tries).toBeGreaterThan(40);
  expect(hits).toBeLessThanOrEqual(mostByChance(tries, 1 / 5));
});

describe('finds every voter', () => {
  const plan = { ...aPlan(11), voters: 15, choose: likelyAnswers, inLine: true, restarts: false };

  test.each<[string, Without]>([
    ['papers were blinded', { blinding: true }],
    ['sheets lay in another order than they came in', { order: true }],
    ['batches of five came to the disk', { batches: true }],
    ['a cast left no line in the log', { silence: true }],
    ['no moment stood beside a sheet', { dayAlone: true }],
  ])('if it were not that %s', async (_, without) => {
    const held = await holdBallot({ ...plan, without });
    expect(held.agrees).toBe(true);
    const knowing = without.blinding ? {} : { queue: held.queue };
    expect(await found(held, knowing)).toBe(held.artefacts.opened.size);
  });

  test('and not with all of them, by the same means', async () => {
    const held = await holdBallot(plan);
    const tries = held.artefacts.opened.size;
    expect(await found(held, { queue: held.queue })).toBeLessThanOrEqual(mostByChance(tries, 1 / 5));
  });

  test('from the log alone if papers were issued while votes are cast, and no batch hid the order', async () => {
    const held = await holdBallot({ ...plan, without: { windows: true, batches: true } });
    expect(await found(held)).toBe(held.artefacts.opened.size);
  });

  test('and not from the log where windows lie between, though nothing else hides the order', async () => {
    const held = await holdBallot({ ...plan, voters: 23, without: { batches: true } });
    const chance = mostFixedPoints(held.truth.size, 1_000_000);
    expect(chance).toBeLessThan(held.artefacts.opened.size / 2);
    expect(await found(held)).toBeLessThanOrEqual(chance);
  });

  test('at most one in five where batches alone are left of the two', async () => {
    const held = await holdBallot({ ...plan, without: { windows: true } });
    const tries = held.artefacts.opened.size;
    expect(await found(held, { queue: held.queue })).toBeLessThanOrEqual(mostByChance(tries, 1 / 5));
  });
});
