/** How people behave. Every assumption of the usual stories stands here; every one is made to be changed. */
import { ballotHabits } from './habits/ballot-habits.ts';
import type { Habit, Range } from './habits/habit.ts';
import { meetingHabits } from './habits/meeting-habits.ts';
import { oversightHabits } from './habits/oversight-habits.ts';
import { paperHabits } from './habits/paper-habits.ts';
import { pretenceHabits } from './habits/pretence-habits.ts';

/**
 * Every habit with its default, what it is counted in, what it says, and where its default comes from.
 *
 * @example
 * habitTable.attends.what.en // → 'Somebody who should come to a meeting comes'
 */
export const habitTable = Object.freeze({
  ...meetingHabits,
  ...paperHabits,
  ...oversightHabits,
  ...ballotHabits,
  ...pretenceHabits,
}) satisfies Readonly<Record<string, Habit>>;

type HabitName = keyof typeof habitTable;

/** How the people of a unit behave: a share, a range of which each time one value is drawn, a number, or shares by role. */
export type Habits = { readonly [Name in HabitName]: (typeof habitTable)[Name]['default'] };

/**
 * The habits that people have where a scenario says nothing.
 *
 * @example
 * usualHabits.noticeDays // → [6, 8]
 */
export const usualHabits: Habits = Object.freeze(
  Object.fromEntries(Object.entries(habitTable).map(([name, { default: value }]) => [name, value])),
) as Habits;

/**
 * Whether a value is one that the habit may have; what it is counted in says which.
 *
 * @example
 * isHabit('attends', 1.2) // → false
 */
export function isHabit(name: HabitName, value: unknown): boolean {
  const { unit, default: usual } = habitTable[name] as Habit;
  const isOne = (each: unknown): each is number =>
    typeof each === 'number' &&
    (unit === 'share' || unit === 'of-period' ? each >= 0 && each <= 1 : Number.isSafeInteger(each) && each >= 0);
  if (isRange(usual)) return isRange(value) && value.every(isOne) && value[0] <= value[1];
  if (typeof usual === 'number') return isOne(value);
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isOne);
}

const isRange = (value: unknown): value is Range => Array.isArray(value) && value.length === 2;
