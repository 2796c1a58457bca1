/** What anything that comes from outside has to keep to before a schema is asked: so many values, and no character that no reader sees. */
import type { Text } from '../text.ts';

/**
 * How many values a payload may have, lists and objects counted too: three thousand people in a list of who came. A schema
 * tells every fault of every row before it answers, and rules look at rows pairwise; what is larger is not looked at.
 */
export const mostValues = 10_000;

/** How deep lists and objects may stand in one another. */
const mostLevels = 64;

export interface OutOfBounds {
  /** Where, as a path; empty for the payload as a whole. */
  readonly at: readonly PropertyKey[];
  readonly text: Text;
}

// A new line and a tab belong to texts of several lines; any other control character moves a terminal, or hides.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/;
const shortText = 32;

/**
 * Whether a text has a control character other than a tab, or the end of a line.
 *
 * @example
 * hasControls('two\nlines') // → false
 * hasControls('\u001b[2J') // → true
 */
export function hasControls(text: string): boolean {
  // Nearly every text is short and has none: looking at its characters costs less than asking a pattern.
  if (text.length > shortText) return control.test(text);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return control.test(text);
  }
  return false;
}

const unseen: Text = {
  en: 'contains a control character, which no reader would see',
  'zh-CN': '含有不可见的控制字符',
};
const tooMany: Text = {
  en: `has more than ${mostValues} values`,
  'zh-CN': `所含的值超过${mostValues}个`,
};
const tooDeep: Text = {
  en: `is nested deeper than ${mostLevels} levels`,
  'zh-CN': `嵌套超过${mostLevels}层`,
};

/**
 * The first thing that is out of bounds; undefined when nothing is. Costs no more than the bound, however large it is.
 *
 * @example
 * outOfBounds({ place: '301' }) // → undefined
 * outOfBounds({ place: '3\u0007' })?.at // → ['place']
 */
export function outOfBounds(payload: unknown): OutOfBounds | undefined {
  const left = countDown(payload, mostValues, mostLevels);
  if (left >= 0) return undefined;
  if (left === unreadable) return { at: placeOf(payload) ?? [], text: unseen };
  return { at: [], text: left === beyond ? tooMany : tooDeep };
}

const beyond = -1;
const unreadable = -2;
const nested = -3;

/** How many more values there may be after this one; below 0 when there is something out of bounds. Where is looked for only then. */
function countDown(value: unknown, before: number, levels: number): number {
  let left = before - 1;
  if (left < 0) return beyond;
  if (typeof value === 'string') return hasControls(value) ? unreadable : left;
  if (typeof value !== 'object' || value === null) return left;
  if (levels === 0) return nested;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length && left >= 0; index++) left = countDown(value[index], left, levels - 1);
    return left;
  }
  for (const key in value) {
    if (hasControls(key)) return unreadable;
    left = countDown((value as Readonly<Record<string, unknown>>)[key], left, levels - 1);
    if (left < 0) return left;
  }
  return left;
}

/** The path to the first control character. */
function placeOf(value: unknown): readonly PropertyKey[] | undefined {
  if (typeof value === 'string') return hasControls(value) ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, each] of Object.entries(value)) {
    if (hasControls(key)) return [];
    const place = placeOf(each);
    if (place) return [key, ...place];
  }
  return undefined;
}
