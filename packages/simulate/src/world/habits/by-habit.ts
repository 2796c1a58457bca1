/** What a habit says, this time: numbers, days and pauses drawn from it. */
import type { Day } from '@obligato/core';
import type { Range } from './habit.ts';
import { dayWithin, type Move, type StoryContext, wait } from '../../stories/move.ts';

/** A whole number of a range. */
export const drawn = ({ dice }: StoryContext, [from, to]: Range): number => dice.between(from, to);

/** A share of a range. */
export const shareOf = ({ dice }: StoryContext, [from, to]: Range): number => from + (to - from) * dice.next();

/** A working day of the period. */
export const dayOf = (life: StoryContext, [from, to]: Range): Day => dayWithin(life, from, to);

/** So many working days later, counted from today or from another day. */
export const later = (life: StoryContext, days: Range, than: Day = life.today()): Day =>
  life.calendar.addWorkingDays(than, drawn(life, days));

/** A pause of so many working days. */
export const pause = (life: StoryContext, days: Range): Move => wait(later(life, days));
