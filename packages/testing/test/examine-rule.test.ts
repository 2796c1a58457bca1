/** A tester that cannot fail is worthless: for every demand, a rule that does not meet it is caught by that demand. */
import { describe, expect, test } from 'vitest';
import { demands, examineRule, tellFault } from '../src/index.ts';
import { sound, soundCases, spoilt } from './a-rule-with-cases.ts';
import { spoiltCases } from './spoilt-cases.ts';
import { spoiltRules } from './spoilt-rules.ts';

const caught = [...spoiltCases, ...spoiltRules];

describe('a sound rule', () => {
  test('has nothing said against it', () => {
    expect(examineRule(sound, soundCases)).toEqual([]);
  });
  test('may count with days that it is given', () => {
    expect(
      examineRule(
        spoilt({
          evaluate: (scope) => {
            new Date(2026, 0).getTime();
            return sound.evaluate(scope);
          },
        }),
        soundCases,
      ),
    ).toEqual([]);
  });
  test('leaves the clock and chance as they were', () => {
    const before = [Date, Math.random, globalThis.setTimeout];
    examineRule(sound, soundCases);
    expect([Date, Math.random, globalThis.setTimeout]).toEqual(before);
  });
});

describe('what is wrong is caught', () => {
  test.each(caught)('%s', (_what, rule, cases, demand, words) => {
    const faults = examineRule(rule, cases).filter((fault) => fault.demand === demand);
    expect(faults.map(tellFault).join('\n')).toMatch(words);
  });
  test('by every demand that there is', () => {
    expect(new Set(caught.map(([, , , demand]) => demand))).toEqual(new Set(Object.keys(demands)));
  });
});
