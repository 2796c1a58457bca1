/**
 * What is confidential was undone by what stands beside it: put together, the log, the journal, the keys and the raise before it
 * named all fifty who had spoken. Now the same matcher does no better than whoever guesses.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { createMatcher, mostByChance } from './matcher.ts';
import { dice, each, fiftyStatements, keyOf, type Spoken } from './statements.ts';

let spoken: Spoken;
beforeAll(async () => {
  spoken = await fiftyStatements(async ({ ask, token }, { unit, speaker, text }, index) => {
    const said = { duty: 'about-leader', event: 'say', payload: { text, about: [`chief-${unit.split('/')[1]}`] } };
    const key = { 'idempotency-key': keyOf(speaker, index) };
    const answer = await ask(`/units/${encodeURIComponent(unit)}/confidences`, token(unit, speaker), said, key);
    if (answer.status !== 200) throw new Error(await answer.text());
  }, 'member');
}, 120_000);

const hitsIn = (unit?: string, seed = 1) => {
  const match = createMatcher(spoken.evidence, (among) => chance.of(among));
  const chance = dice(seed);
  const asked = spoken.statements.filter((each) => unit === undefined || each.unit === unit);
  return asked.filter(({ text, speaker }) => match(text) === speaker).length;
};

describe('who has the log, the journal, the archive, the backup and the outbox, and knows everybody and how they name their keys', () => {
  test('has all fifty statements before them', () => {
    expect(spoken.statements).toHaveLength(50);
    expect(spoken.evidence.log.length).toBeGreaterThan(150);
    for (const { text } of spoken.statements) expect(spoken.evidence.files.join('\n')).toContain(`"${text}"`);
  });

  test.each([
    ['top/five', each.five, 5],
    ['top/nine', each.nine, 9],
    ['top/thirty', each.thirty, 30],
  ] as const)('does no better than chance in %s', (unit, tries, people) => {
    expect(hitsIn(unit)).toBeLessThanOrEqual(mostByChance(tries, 1 / people));
  });

  test('does no better than chance in all of them together', () => {
    const rate = (each.five / 5 + each.nine / 9 + each.thirty / 30) / 50;
    expect(hitsIn()).toBeLessThanOrEqual(mostByChance(50, rate));
  });

  test('names at once whoever writes in their own name: it is no weak matcher', () => {
    const own = spoken.evidence.log.map((line) => JSON.parse(line)).filter(({ route }) => route === 'attemptEvent');
    expect(own.length).toBeGreaterThan(50);
    for (const { principal } of own) expect(spoken.evidence.members.has(principal)).toBe(true);
  });
});
