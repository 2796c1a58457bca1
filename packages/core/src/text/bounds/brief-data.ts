/** What fills a message, cut to what a reader takes in: a rule may name whatever a payload says, and a stranger wrote it. */

import { inEvery, type Text, type TextData, type TextValue, textIn } from '../text.ts';
import { mostTold } from './told-first.ts';

/** Characters of one finding's data that are kept whole: far more than any sentence. */
const mostCharacters = 4_000;
const longestText = 200;

/** The data itself, unless it is far too long: then long texts end in "…", and lists after their first items. */
export function briefData(data: TextData): TextData {
  if (lengthOf(data) <= mostCharacters) return data;
  return Object.fromEntries(
    Object.entries(data)
      .slice(0, mostTold)
      .map(([name, value]) => [name, brief(value)]),
  );
}

function lengthOf(data: TextData): number {
  let length = 0;
  for (const value of Object.values(data)) {
    if (typeof value === 'string') length += value.length;
    else if (Array.isArray(value)) for (const each of value) length += String(each).length + 2;
    else if (typeof value === 'object' && value !== null && 'en' in value) length += lengthIn(value);
    if (length > mostCharacters) break;
  }
  return length;
}

const lengthIn = ({ en, 'zh-CN': zh, further = {} }: Text) =>
  Object.values(further).reduce((length, text) => length + text.length, en.length + zh.length);

function brief(value: TextValue): TextValue {
  if (typeof value === 'string') return cut(value);
  if (typeof value !== 'object' || value === null) return value;
  if ('en' in value) return inEvery([value], (language) => cut(textIn(value, language)));
  const some = value.slice(0, mostTold).map((each) => (typeof each === 'string' ? cut(each) : each));
  return value.length > mostTold ? [...some, `… +${value.length - mostTold}`] : some;
}

const cut = (text: string) => (text.length > longestText ? `${text.slice(0, longestText)}…` : text);
