/** What is sent through Restate is read strictly, and whole: who stands in for somebody stands there too. */
import { expect, test } from 'vitest';
import { readAttempt } from '../src/read-attempt.ts';

const sent = { cycle: 'bureau/branch-1/dues/2026-03', event: 'finish' };

test('a deputy is passed on with whom they stand in for', () => {
  const by = { unit: 'bureau/branch-1', member: 'm2', deputyFor: 'm1' };
  expect(readAttempt({ ...sent, by }, 'bureau/branch-1').by).toEqual(by);
});

test('whatever else stands beside a person is refused by name', () => {
  const by = { unit: 'bureau/branch-1', member: 'm2', rank: 'chief' };
  expect(() => readAttempt({ ...sent, by }, 'bureau/branch-1')).toThrow('by is missing, or is none');
});
