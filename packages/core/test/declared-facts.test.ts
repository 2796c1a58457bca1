import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defineFact, useCodeGeneration } from '../src/index.ts';
import { declaredFacts } from '../src/rules/declared-facts.ts';

const aFact = (name: string) => defineFact(name, () => 0);
const tables = {
  'names that can be written out': () => ({ people: aFact('roster/people'), day: aFact('the "day"') }),
  'a name that cannot': () => ({ 'two words': aFact('roster/people'), day: aFact('the "day"') }),
};

const settings = [true, false].flatMap((allowed) =>
  Object.entries(tables).map(
    ([what, aTable]) => [`${what}, ${allowed ? 'with' : 'without'} generated code`, allowed, aTable] as const,
  ),
);

afterEach(() => useCodeGeneration(true));

describe.each(settings)('declared facts, of %s,', (_what, allowed, aTable) => {
  beforeEach(() => useCodeGeneration(allowed));
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
  /** As under a strict content security policy, and counted as it would be reported. */
  async function refusing() {
    const asked = vi.fn();
    vi.resetModules();
    vi.stubGlobal('Function', function refused() {
      asked();
      throw new EvalError('not here');
    });
    const { declaredFacts: picked } = await import('../src/rules/declared-facts.ts');
    const { useCodeGeneration: use } = await import('../src/fast/compile-function.ts');
    return { asked, picked, use };
  }
  afterEach(() => vi.unstubAllGlobals());

  test('declared facts come to the same, and it is tried once', async () => {
    const { asked, picked } = await refusing();
    for (const value of [1, 2, 3])
      expect(picked({ people: aFact('roster/people') })({ 'roster/people': value })).toEqual({ people: value });
    expect(asked).toHaveBeenCalledTimes(1);
  });
  test('it is not even tried, where somebody said so', async () => {
    const { asked, picked, use } = await refusing();
    use(false);
    expect(picked({ people: aFact('roster/people') })({ 'roster/people': 3 })).toEqual({ people: 3 });
    expect(asked).not.toHaveBeenCalled();
  });
});

test('a rule without facts is handed none', () => {
  expect(declaredFacts({})({ other: 1 })).toEqual({});
});
