/** JSON with one spelling for one value, so that a hash of the text is a hash of the value. RFC 8785. */
import { ObligatoError, type Text, translated } from '@obligato/core';

/**
 * The members of every object sorted by UTF-16 code units, no blanks, strings and numbers as ECMAScript writes them. What
 * `JSON.stringify` leaves out (undefined, functions) is left out here, so a value and its stored copy read the same.
 *
 * One departure from RFC 8785: a lone surrogate is written as its escape, not refused. A record that was accepted into the
 * store must not become one that can never be archived.
 *
 * Throws `OBLIGATO_USAGE` for what JSON cannot say: numbers that are not finite, bigints, objects inside themselves.
 *
 * @example
 * canonicalJson({ b: [1.0, 'é'], a: undefined, A: null }) // → '{"A":null,"b":[1,"é"]}'
 */
export function canonicalJson(value: unknown): string {
  return write(value, new Set()) ?? 'null';
}

function write(value: unknown, above: Set<object>): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw unwritable({ en: `the number ${value}`, 'zh-CN': `数字 ${value}` });
  if (typeof value === 'bigint') throw unwritable({ en: 'a bigint', 'zh-CN': '大整数' });
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if ('toJSON' in value && typeof value.toJSON === 'function') return write(value.toJSON(), above);
  if (above.has(value)) throw unwritable({ en: 'a circular reference', 'zh-CN': '循环引用' });
  above.add(value);
  const text = Array.isArray(value)
    ? `[${value.map((item) => write(item, above) ?? 'null').join(',')}]`
    : `{${members(value, above).join(',')}}`;
  above.delete(value);
  return text;
}

function members(object: object, above: Set<object>): readonly string[] {
  return Object.entries(object)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => {
      const text = write(value, above);
      return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
    });
}

function unwritable(what: Text): ObligatoError {
  const words = translated(
    {
      en: `A record for the archive holds ${what.en}, which JSON cannot express`,
      'zh-CN': `待归档记录含有${what['zh-CN']}，JSON 无法表示`,
    },
    { en: 'Archive plain, finite data', 'zh-CN': '请只归档普通数据' },
  );
  return new ObligatoError({ code: 'OBLIGATO_USAGE', ...words });
}
