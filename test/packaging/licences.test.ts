/** Whoever installs a package may use all that comes with it. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './packed.ts';
import { licencesPage, shippedNow } from './shipped.ts';

/** Those that ask for no more than to be named, with their text kept. */
const permissive =
  /^(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|PSF-2\.0|Python-2\.0|CC0-1\.0|CC-BY-[34]\.0)$/;

/** Whether one of the ways that an SPDX expression without nesting offers asks for no more than that. */
const isPermissive = (licence: string) =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((way) => way.split(' AND ').every((each) => permissive.test(each)));

const shipped = await shippedNow();

test('every library that is shipped has a licence that asks for no more than to be named', () => {
  expect(shipped.length).toBeGreaterThan(50);
  // What the pages carry is among them, though the board itself is not published.
  expect(shipped.map(({ name }) => name)).toContain('preact');
  expect(shipped.filter(({ licence }) => !isPermissive(licence))).toEqual([]);
});

test('docs/licences.md lists them', async () => {
  await expect(licencesPage(shipped)).toMatchFileSnapshot(join(root, 'docs/licences.md'));
});

test('a licence that asks for more in each of its ways is not taken for one that does not', () => {
  expect(isPermissive('(BSD-2-Clause OR GPL-2.0-only)')).toBe(true);
  expect(isPermissive('(MIT AND GPL-3.0-only)')).toBe(false);
  expect(isPermissive('')).toBe(false);
});
