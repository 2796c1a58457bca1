/** An answer of somebody's code that is not of the shape that was agreed: which place of it, what stands there, what belongs there. */
import type { Text } from './text.ts';

/** Becomes a finding of the rule that answered, in both languages. */
export class WrongAnswer extends TypeError {
  /** As code would name it: `bounds.notAfter`. */
  readonly field: string;
  readonly text: Text;

  constructor(field: string, value: unknown, expected: Text) {
    const { en, 'zh-CN': chinese } = shown(value);
    const text: Text = {
      en: `${field} is ${en}, ${expected.en} is expected`,
      'zh-CN': `${field} 为 ${chinese}，应为${expected['zh-CN']}`,
    };
    super(text.en);
    this.field = field;
    this.text = Object.freeze(text);
  }
}

/** What is expected in more than one place. */
export const expected = {
  day: { en: 'a day as 2026-03-31', 'zh-CN': '日期，例如2026-03-31' },
  text: { en: 'a text', 'zh-CN': '文字' },
  list: { en: 'a list', 'zh-CN': '列表' },
  fields: { en: 'an object', 'zh-CN': '一组字段' },
} as const satisfies Record<string, Text>;

const longest = 80;

/** Enough of it to be found again: what a rule answers may be of any kind and of any length. */
function shown(value: unknown): Text {
  if (value === undefined) return { en: 'missing', 'zh-CN': '空缺' };
  if (typeof value === 'function') return { en: 'a function', 'zh-CN': '函数' };
  if (value instanceof Promise) return { en: 'a promise', 'zh-CN': '`Promise`' };
  const written = writtenOut(value);
  const text = written.length > longest ? `${written.slice(0, longest)}…` : written;
  return { en: text, 'zh-CN': text };
}

function writtenOut(value: unknown): string {
  try {
    return (typeof value === 'number' ? undefined : JSON.stringify(value)) ?? String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
