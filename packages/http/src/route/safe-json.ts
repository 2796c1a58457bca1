/** JSON from strangers: parsed only when nothing in it is doubled, too deep, or a key that is no data. */
import type { Text } from '@obligato/core';
import { Refusal } from './problem-details.ts';

const maxDepth = 64;
/** A roster of five thousand people fits twice; a megabyte of empty rows does not. */
const maxValues = 100_000;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Parses a text. Throws a `Refusal`: `not-understood` for what is no JSON, `invalid` for what is not accepted. */
export function parseSafely(source: string): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(source);
  } catch {
    throw new Refusal('not-understood', { detail: { en: 'The body is not JSON.', 'zh-CN': '请求内容不是 JSON。' } });
  }
  // Looked through afterwards: what is known to be JSON needs no second grammar.
  refuseUnsafe(source);
  return parsed;
}

function refuseUnsafe(source: string): void {
  /** Keys seen in each open object; null for a list. */
  const open: (Set<string> | null)[] = [];
  let isKey = false;
  let values = 1;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '"') {
      const end = endOfString(source, at);
      if (isKey) noteKey(open.at(-1), source.slice(at, end));
      isKey = false;
      at = end - 1;
    } else if (character === '{' || character === '[') {
      if (open.length === maxDepth) {
        throw refused({ en: `It is nested deeper than ${maxDepth} levels.`, 'zh-CN': `嵌套超过${maxDepth}层。` });
      }
      // Each list, object, and comma stands for a value more.
      if (++values > maxValues) throw tooManyValues();
      open.push(character === '{' ? new Set() : null);
      isKey = character === '{';
    } else if (character === '}' || character === ']') {
      open.pop();
      isKey = false;
    } else if (character === ',') {
      if (++values > maxValues) throw tooManyValues();
      isKey = open.at(-1) instanceof Set;
    }
  }
}

function endOfString(source: string, start: number): number {
  let at = start + 1;
  while (source[at] !== '"') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}

function noteKey(seen: Set<string> | null | undefined, quoted: string): void {
  // Unescaped, or "__proto\u005f_" would slip through.
  const key: string = JSON.parse(quoted);
  if (forbiddenKeys.has(key)) {
    throw refused({
      en: 'One of its keys is not accepted: __proto__, constructor, prototype.',
      'zh-CN': '含有不允许的字段名：`__proto__`、`constructor`、`prototype`。',
    });
  }
  if (seen?.has(key)) {
    throw refused({ en: 'One of its objects has the same key twice.', 'zh-CN': '同一对象中有重复的字段。' });
  }
  seen?.add(key);
}

const tooManyValues = () =>
  refused({ en: `It has more than ${maxValues} values.`, 'zh-CN': `所含的值超过${maxValues}个。` });

const refused = (detail: Text) => new Refusal('invalid', { detail });
