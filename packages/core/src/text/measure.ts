/** How far something lay from what a rule asks for: the two numbers that its message tells, and what they count. */
import type { Text, TextData } from './text.ts';

/** What a measure counts. */
export const measureUnits = Object.freeze({
  days: { en: '{{n}} days', 'zh-CN': '{{n}}天' },
  workingDays: { en: '{{n}} working days', 'zh-CN': '{{n}}个工作日' },
  people: { en: '{{n}} people', 'zh-CN': '{{n}}人' },
  votes: { en: '{{n}} votes', 'zh-CN': '{{n}}票' },
  times: { en: '{{n}} times', 'zh-CN': '{{n}}次' },
  items: { en: '{{n}} items', 'zh-CN': '{{n}}项' },
} satisfies Record<string, Text>);
export type MeasureUnit = keyof typeof measureUnits;

/** Which placeholders of a message hold what the rule asks for, and what it found. */
export interface MessageMeasure {
  readonly asked: string;
  readonly found: string;
  readonly in: MeasureUnit;
}

/** What was asked for and what was found, in numbers. Which of them has to be the larger is the rule's business. */
export interface Measure {
  readonly asked: number;
  readonly found: number;
  readonly in: MeasureUnit;
}

/**
 * The measure of what a rule said; undefined where its message declares none, or tells no numbers.
 *
 * @example
 * const messages = { late: { en: '{{given}} of {{needed}}', 'zh-CN': '{{given}}/{{needed}}', measure: { asked: 'needed', found: 'given', in: 'days' } } } as const;
 * measureOf({ messages }, { messageId: 'late', data: { given: 3, needed: 5 } }) // → { asked: 5, found: 3, in: 'days' }
 */
export function measureOf(
  { messages }: { readonly messages: Readonly<Record<string, { readonly measure?: MessageMeasure }>> },
  { messageId, data }: { readonly messageId: string; readonly data: TextData },
): Measure | undefined {
  const measure = Object.hasOwn(messages, messageId) ? messages[messageId]?.measure : undefined;
  if (!measure) return undefined;
  const [asked, found] = [data[measure.asked], data[measure.found]];
  if (typeof asked !== 'number' || typeof found !== 'number') return undefined;
  return { asked, found, in: measure.in };
}
