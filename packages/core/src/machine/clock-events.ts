/** The events that nobody sends but the engine itself, shared by every obligation. */
import { z } from 'zod';
import type { Text } from '../text/text.ts';
import { field } from './fields/field.ts';
import { day, words } from './payload.ts';

/** `nominal`: the day that the rule names, where that is no working day and `notAfter` stands in its place. */
const deadline = z.strictObject({
  event: field(
    words,
    'text',
    { en: 'Awaited event', 'zh-CN': '待办步骤' },
    { description: { en: 'The event that has not happened yet, by its name.', 'zh-CN': '尚未办理的步骤的名称。' } },
  ),
  notAfter: field(
    day,
    'day',
    { en: 'Last day', 'zh-CN': '最后期限' },
    { description: { en: 'The last day on which it is still in time.', 'zh-CN': '按期办理的最后一天。' } },
  ),
  nominal: field(
    day,
    'day',
    { en: 'The day that the rule names', 'zh-CN': '规则所定日期' },
    {
      description: {
        en: 'Only where that day is no working day and another stands in its place.',
        'zh-CN': '仅在该日不是工作日、另定他日时才有。',
      },
    },
  ).optional(),
  rule: field(
    words,
    'text',
    { en: 'Rule', 'zh-CN': '规则' },
    {
      description: {
        en: 'Only for a reminder on a day of that rule’s own: no other rule hears it.',
        'zh-CN': '仅在提醒日由该规则自行约定时才有；其他规则不受此触发。',
      },
    },
  ).optional(),
});
const because = z.strictObject({
  reason: field(
    z.strictObject({
      en: field(
        words,
        'text',
        { en: 'Reason in English', 'zh-CN': '英文理由' },
        { description: { en: 'The sentence that English readers see.', 'zh-CN': '供英文读者阅读的一句话。' } },
      ),
      'zh-CN': field(
        words,
        'text',
        { en: 'Reason in Chinese', 'zh-CN': '中文理由' },
        { description: { en: 'The sentence that Chinese readers see.', 'zh-CN': '供中文读者阅读的一句话。' } },
      ),
    }),
    'group',
    { en: 'Reason', 'zh-CN': '理由' },
    { description: { en: 'Why it is no longer owed, or owed again.', 'zh-CN': '为何不再承担或者恢复承担。' } },
  ),
});

export const clockEvents = {
  remind: { title: { en: 'Remind', 'zh-CN': '提醒' }, by: 'clock', payload: deadline },
  miss: { title: { en: 'Miss a deadline', 'zh-CN': '逾期' }, by: 'clock', payload: deadline },
  lapse: { title: { en: 'Lapse: no longer owed', 'zh-CN': '不再承担' }, by: 'clock', payload: because },
  reinstate: { title: { en: 'Reinstate: owed again', 'zh-CN': '恢复承担' }, by: 'clock', payload: because },
} as const;

/** What the clock leaves in a cycle's context. */
export interface ClockContext {
  /** Events whose deadline passed before they happened. */
  readonly missed: readonly string[];
  readonly reminders: number;
  /** Why it is no longer owed. */
  readonly lapsedBecause: Text | null;
}

export const initialClock: ClockContext = { missed: [], reminders: 0, lapsedBecause: null };

/** What an action or a guard of the clock looks at. */
export interface ClockScope {
  readonly context: ClockContext;
  readonly event: { readonly type: string; readonly payload: unknown };
}

/** What the four events do to a context; `clockLife` gives it to a machine, which routes each only its own event, hence the casts. */
export const clockAssigns = {
  remind: { reminders: ({ context }: ClockScope) => context.reminders + 1 },
  miss: {
    missed: ({ context, event }: ClockScope) => {
      const { event: missed } = event.payload as z.output<typeof deadline>;
      return context.missed.includes(missed) ? context.missed : [...context.missed, missed];
    },
  },
  lapse: { lapsedBecause: ({ event }: ClockScope) => (event.payload as z.output<typeof because>).reason },
  reinstate: { lapsedBecause: () => null },
};
