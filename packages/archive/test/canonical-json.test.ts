/** One spelling for one value. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../src/index.ts';

describe('canonical JSON', () => {
  test('writes the examples of RFC 8785', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('sorts members by UTF-16 code units, as RFC 8785 does in its example', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const names = Object.values(JSON.parse(canonicalJson(value)) as object);
    // JSON.parse moves "1" to the front itself; the text is what counts.
    expect(canonicalJson(value).indexOf('Carriage')).toBeLessThan(canonicalJson(value).indexOf('One'));
    expect(names.slice(2)).toEqual([
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  test('says the same of a value, its stored copy, and the same in another order', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        const copy: unknown = JSON.parse(JSON.stringify(value));
        expect(canonicalJson(copy)).toBe(text);
        expect(canonicalJson(backwards(copy))).toBe(text);
        expect(JSON.parse(text)).toEqual(copy);
        expect(text).not.toContain('\n');
      }),
    );
  });

  test('leaves out what JSON leaves out', () => {
    expect(canonicalJson({ a: undefined, b: [undefined, () => 1], c: new Date(0), d: -0 })).toBe(
      '{"b":[null,null],"c":"1970-01-01T00:00:00.000Z","d":0}',
    );
  });

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [10n], [circular()]])(
    'refuses what JSON cannot say: %s',
    (value) => {
      expect(() => canonicalJson({ value })).toThrow('OBLIGATO_USAGE');
    },
  );
});

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, backwards(inner)] as const);
  return Object.fromEntries(entries.reverse());
}

function circular(): unknown {
  const value: { inside?: unknown } = {};
  value.inside = [value];
  return value;
}
