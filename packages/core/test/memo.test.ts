import { expect, test, vi } from 'vitest';
import { itself, memo, memoBy } from '../src/fast/memo.ts';

test('an answer about an object is worked out once, whatever it is but undefined', () => {
  for (const answer of [0, null, false, '', {}]) {
    const make = vi.fn((_key: object) => answer);
    const asked = memo(make);
    const [one, other] = [{}, {}];
    expect([asked(one), asked(one), asked(other)]).toEqual([answer, answer, answer]);
    expect(make.mock.calls).toEqual([[one], [other]]);
  }
});

test('what failed is asked again', () => {
  let fails = true;
  const asked = memo((_key: object) => {
    if (fails) throw new Error('not yet');
    return 1;
  });
  const key = {};
  expect(() => asked(key)).toThrow('not yet');
  fails = false;
  expect(asked(key)).toBe(1);
});

test('an answer about a thing with a word for it is worked out once a word', () => {
  const make = vi.fn(({ id }: { id: string }) => id.length);
  const asked = memoBy(({ id }: { id: string }) => id, make);
  expect([asked({ id: 'a' }), asked({ id: 'a' }), asked({ id: 'bc' })]).toEqual([1, 1, 2]);
  expect(make).toHaveBeenCalledTimes(2);
  expect(memoBy(itself<number>, (n) => n + 1)(1)).toBe(2);
});
