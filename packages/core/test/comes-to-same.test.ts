import { describe, expect, test } from 'vitest';
import { comesToSame } from '../src/deciding/correcting/comes-to-same.ts';
import { aCycle } from './a-cycle.ts';

const at = (context: object, more: object = {}) => {
  const cycle = aCycle();
  return { ...cycle, ...more, state: { ...cycle.state, context } } as typeof cycle;
};

describe('two ways of a cycle come to the same', () => {
  test.each([
    ['in whatever order fields stand', { a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 }],
    ['where a field holds nothing in one, and is missing in the other', { a: 1, b: undefined }, { a: 1 }],
  ])('%s', (_, one, other) => {
    expect(comesToSame(at(one), at(other))).toBe(true);
    expect(comesToSame(at(other), at(one))).toBe(true);
  });
  test('whatever version they are, and whatever is due', () => {
    expect(comesToSame(at({}), at({}, { version: 9, dues: [] }))).toBe(true);
  });
  test.each([
    ['another value', { a: 1 }, { a: 2 }],
    ['another kind of value', { a: 1 }, { a: '1' }],
    ['nothing and null', { a: undefined }, { a: null }],
    ['one more field', { a: { b: 1 } }, { a: { b: 1, c: 2 } }],
    ['one field instead of another', { a: 1 }, { b: 1 }],
    ['another order of a list', { a: [1, 2] }, { a: [2, 1] }],
    ['a longer list', { a: [1] }, { a: [1, 2] }],
    ['a list and an object', { a: [1] }, { a: { 0: 1 } }],
  ])('but not with %s', (_, one, other) => {
    expect(comesToSame(at(one), at(other))).toBe(false);
    expect(comesToSame(at(other), at(one))).toBe(false);
  });
  test('nor where something happened at another time, or in another state', () => {
    const noon = '2026-03-20T12:00:00+08:00';
    expect(comesToSame(at({}), at({}, { happened: { open: noon } }))).toBe(false);
    const cycle = at({});
    expect(comesToSame(cycle, { ...cycle, state: { ...cycle.state, value: 'elsewhere' } })).toBe(false);
  });
});
