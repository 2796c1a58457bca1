/** What an assumption about people consists of: a value, what it is counted in, and what it says. */
import type { Text } from '@obligato/core';

/** Both ends included; which value it is each time is drawn. */
export type Range = readonly [from: number, to: number];

/** Shares by role, such as `{ secretary: 0.95 }`: whoever holds several roles has the largest. */
export type ShareByRole = Readonly<Record<string, number>>;

/**
 * `share`: from 0 to 1, of all times or of all people. `of-period`: from 0, its first day, to 1, its last. `working-days`, `people`,
 * `times`, `hours`, `months` and `yuan` are whole numbers.
 */
export type HabitUnit = 'share' | 'of-period' | 'working-days' | 'people' | 'times' | 'hours' | 'months' | 'yuan';

export interface Habit<Value extends number | Range | ShareByRole = number | Range | ShareByRole> {
  readonly default: Value;
  readonly unit: HabitUnit;
  /** What it says of people. */
  readonly what: Text;
  /** Where the default comes from. */
  readonly source: Text;
}

const assumed: Text = { en: 'Assumed: nobody has measured it', 'zh-CN': '假设，未经测算' };

export const habit = <Value extends number | Range | ShareByRole>(
  unit: HabitUnit,
  value: Value,
  en: string,
  zh: string,
  source: Text = assumed,
): Habit<Value> => ({ default: value, unit, what: { en, 'zh-CN': zh }, source });

export const share = (value: number, en: string, zh: string): Habit<number> => habit('share', value, en, zh);
/** A share that is drawn anew each time. */
export const shares = (from: number, to: number, en: string, zh: string): Habit<Range> =>
  habit<Range>('share', [from, to], en, zh);
/** Somewhere within the period. */
export const period = (from: number, to: number, en: string, zh: string): Habit<Range> =>
  habit<Range>('of-period', [from, to], en, zh);
export const days = (from: number, to: number, en: string, zh: string): Habit<Range> =>
  habit<Range>('working-days', [from, to], en, zh);
