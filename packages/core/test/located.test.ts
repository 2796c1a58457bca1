import { expect, test } from 'vitest';
import { locate } from '../src/charter/located.ts';

import { plain } from '../src/internal.ts';

const origin = { file: 'a.yaml', line: 3 };

test('what is located is the same data again when it is plain', () => {
  for (const data of [null, true, 0, '', 'text', [], [1, [2]], {}, { a: { b: [null, { c: false }] } }]) {
    expect(plain(locate(data, origin))).toEqual(data);
  }
});

test('every part of it has a place: keys, values and items', () => {
  expect(locate({ a: [1] }, origin)).toEqual({
    ...{ kind: 'map', origin },
    fields: new Map([
      ['a', { key: origin, value: { kind: 'list', origin, items: [{ kind: 'scalar', origin, value: 1 }] } }],
    ]),
  });
});
