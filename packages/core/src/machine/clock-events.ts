/** The events that nobody sends but the engine itself, shared by every obligation. */
import { z } from 'zod';
import type { Text } from '../text/text.ts';
import { day, words } from './payload.ts';

/** `nominal`: the day that the rule names, where that is no working day and `notAfter` stands in its place. */
const deadline = z.strictObject({ event: words, notAfter: day, nominal: day.optional() });
const because = z.strictObject({ reason: z.strictObject({ en: words, 'zh-CN': words }) });

export const clockEvents = {
  remind: { title: { en: 'Remind', 'zh-CN': '提醒' }, by: 'clock', payload: deadline },
  miss: { title: { en: 'Miss a deadline', 'zh-CN': '逾期' }, by: 'clock', payload: deadline },
  lapse: { title: { en: 'Lapse: no longer owed', 'zh-CN': '义务消失' }, by: 'clock', payload: because },
  reinstate: { title: { en: 'Reinstate: owed again', 'zh-CN': '义务恢复' }, by: 'clock', payload: because },
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
