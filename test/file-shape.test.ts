/** Files are small, named after one concept, and leave nothing for later. Read from the sources themselves. */
import { describe, expect, test } from 'vitest';
import { filesBelow, homes, offenders, read, sources } from './source-files.ts';

describe('files', () => {
  const everything = [
    ...sources,
    ...homes.flatMap((home) => filesBelow(`${home}/test`).map(read)),
    ...filesBelow('test').map(read),
  ];

  test('have no more than 400 lines', () => {
    expect(offenders(everything, ({ text }) => (text.split('\n').length > 401 ? ['too long'] : []))).toEqual([]);
  });

  test('have a small median', () => {
    const lengths = sources.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(90);
  });

  test('are named in kebab-case, after one concept', () => {
    const odd = /(^|[/-])(utils?|helpers?|common|misc)([./-]|$)|[A-Z_ ]/;
    expect(offenders(everything, ({ path }) => path.slice(path.indexOf('/', 9)).match(odd)?.slice(0, 1) ?? [])).toEqual(
      [],
    );
  });

  test('import with the extension that stands on disk', () => {
    const bare = offenders(everything, ({ imports }) =>
      imports.filter((specifier) => specifier.startsWith('.') && !/\.(tsx?|js|mjs|json|css)$/.test(specifier)),
    );
    expect(bare).toEqual([]);
  });

  test('leave nothing for later', () => {
    // Written in two halves, so that this file is not its own offender.
    const later = new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|X${'XX'})\\b`);
    expect(offenders(everything, ({ text }) => text.match(later)?.slice(0, 1) ?? [])).toEqual([]);
  });

  test('name no machine', () => {
    const place = /(^|[\s'"`(])\/(?:work|home|Users)\/\w/m;
    expect(offenders(everything, ({ text }) => (place.test(text) ? ['a path of somebody’s machine'] : []))).toEqual([]);
  });
});
