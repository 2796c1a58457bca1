/** The README shows what a run comes to today, to the byte. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { file, picture } from './picture.ts';

test('the picture in the README is of a run as it is now; npm run docs draws it anew', () => {
  expect(readFileSync(file, 'utf8')).toBe(picture());
});
