import { afterEach, describe, expect, test, vi } from 'vitest';
import { defineFact } from '../src/index.ts';
import { declaredFacts } from '../src/rules/declared-facts.ts';

const aFact = (name: string) => defineFact(name, () => 0);
const tables = {
  'names that can be written out': () => ({ people: aFact('roster/people'), day: aFact('the "day"') }),
  'a name that cannot': () => ({ 'two words': aFact('roster/people'), day: aFact('the "day"') }),
};

describe.each(Object.entries(tables))('declared facts, of %s,', (_what, aTable) => {
  const [first = ''] = Object.keys(aTable());
  test('are those of the table, under its own names', () => {
    const facts = { 'roster/people': ['m1'], 'the "day"': '2026-01-01', other: 1 };
    expect(declaredFacts(aTable())(facts)).toEqual({ [first]: ['m1'], day: '2026-01-01' });
  });
  test('may be nothing, as long as somebody said so', () => {
    expect(declaredFacts(aTable())({ 'roster/people': undefined, 'the "day"': null })).toEqual({
      [first]: undefined,
      day: null,
    });
  });
  test('that were not gathered are told by name', () => {
    expect(() => declaredFacts(aTable())({ 'roster/people': [] })).toThrow('the fact "the "day"" was not gathered');
  });
});

describe('where no code may be made from text', () => {
  afterEach(() => vi.unstubAllGlobals());
  test('declared facts come to the same', () => {
    vi.stubGlobal('Function', () => {
      throw new EvalError('not here');
    });
    expect(declaredFacts({ people: aFact('roster/people') })({ 'roster/people': 3 })).toEqual({ people: 3 });
  });
});

test('a rule without facts is handed none', () => {
  expect(declaredFacts({})({ other: 1 })).toEqual({});
});
