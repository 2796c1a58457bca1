import { describe, expect, test } from 'vitest';
import { defineFact, defineRosterFact, type FactSource, gatherFacts, peopleFacts, rosterOn } from '../src/index.ts';
import { skipFreezing } from '../src/internal.ts';
import { members } from './a-roster.ts';
import { problemsOf } from './problems-of.ts';

const source: FactSource = {
  unit: 'u',
  above: [],
  day: '2026-01-01',
  roster: rosterOn(members(3), '2026-01-01'),
  cycle: undefined,
  cycles: new Map(),
};
const headcount = defineFact('headcount', ({ roster }) => roster.members.length);
const asked = defineFact<number>('asked of the HR system');

describe('a fact of the roster alone', () => {
  test('is derived once for each roster, even when it is nothing', () => {
    let derived = 0;
    const people = defineRosterFact('people', ({ members: all }) => {
      derived++;
      return { all };
    });
    const { people: first } = gatherFacts([people], source);
    expect(gatherFacts([people], source).people).toBe(first);
    expect(derived).toBe(1);
    const other = { ...source, roster: rosterOn(members(4), '2026-01-01') };
    expect(gatherFacts([people], other)).toMatchObject({ people: { all: { length: 4 } } });
    expect([derived, Object.isFrozen(first)]).toEqual([2, true]);
  });
  test('is the same of a roster that is left unguarded, and nothing of it is frozen', () => {
    const people = defineRosterFact('people', ({ members: all }) => ({ all }));
    const asked = [people, peopleFacts.shouldAttend, peopleFacts.officers];
    const unguarded = { ...source, roster: rosterOn(skipFreezing(members(3)), '2026-01-01') };
    const facts = gatherFacts(asked, unguarded);
    expect(facts).toEqual(gatherFacts(asked, source));
    for (const value of [facts.people, facts['roster/should-attend'], unguarded.roster.members])
      expect(Object.isFrozen(value)).toBe(false);
    expect(Object.isFrozen(gatherFacts(asked, source)['roster/should-attend'])).toBe(true);
  });
});

describe('facts', () => {
  test('are derived without anybody providing them', () => {
    expect(gatherFacts([headcount], source)).toEqual({ headcount: 3 });
  });
  test('take what a provider knows, even when it is nothing, zero or false', () => {
    for (const value of [0, false, null, undefined])
      expect(gatherFacts([headcount], source, { headcount: value })).toEqual({ headcount: value });
  });
  test('that only a provider knows are an error when there is none', () => {
    expect(problemsOf(() => gatherFacts([asked], source))).toMatchObject([{ code: 'OBLIGATO_FACT_MISSING' }]);
    expect(gatherFacts([asked], source, { 'asked of the HR system': 7 })).toEqual({ 'asked of the HR system': 7 });
  });
});
