/** The last day for something, and how it is told. */
import type { Day } from '../calendar/day.ts';
import { fillTexts, type Text } from '../text/text.ts';

export interface LastDay {
  readonly notAfter: Day;
  /** The day that the rule names, where that is no working day and `notAfter` is the one in its place; absent for the day itself. */
  readonly nominal?: Day | undefined;
}

/**
 * A last day as it is told: with the one that the rule names, where another stands in its place.
 *
 * @example
 * lastDayText({ notAfter: '2026-10-08', nominal: '2026-10-01' })
 * // → { en: '2026-10-08 (nominally 2026-10-01, not a working day)', 'zh-CN': '2026-10-08（原截止日2026-10-01为非工作日，顺延）' }
 */
export function lastDayText({ notAfter, nominal }: LastDay): Day | Text {
  if (nominal === undefined || nominal === notAfter) return notAfter;
  return fillTexts(nominal < notAfter ? words.later : words.earlier, { notAfter, nominal });
}

const en = '{{notAfter}} (nominally {{nominal}}, not a working day)';
const words = {
  later: { en, 'zh-CN': '{{notAfter}}（原截止日{{nominal}}为非工作日，顺延）' },
  earlier: { en, 'zh-CN': '{{notAfter}}（原截止日{{nominal}}为非工作日，提前）' },
} satisfies Record<string, Text>;

/**
 * What the clock says when a due fires: which event is awaited, and its last day.
 *
 * @example
 * cycle.dues.map(duePayload) // → [{ event: 'open', notAfter: '2026-03-31' }]
 */
export function duePayload({
  target,
  notAfter,
  nominal,
  rule,
}: LastDay & { readonly target: string; readonly rule?: string }): DuePayload {
  const payload = nominal === undefined ? { event: target, notAfter } : { event: target, notAfter, nominal };
  return rule === undefined ? payload : { ...payload, rule };
}

interface DuePayload extends LastDay {
  readonly event: string;
  readonly rule?: string;
}
