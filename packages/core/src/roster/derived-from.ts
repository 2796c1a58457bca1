/** What follows from the people of one day alone, worked out once for whoever asks again. */
import { memo } from '../fast/memo.ts';
import type { RosterView } from './roster.ts';

/** Whatever was derived from a view, by what it was derived for: kept as long as the view is. */
export type Derived = Map<object | string, unknown>;

export const derivedFrom: (roster: RosterView) => Derived = memo(() => new Map());

/** Whether its lists are frozen: what is derived from them, and handed to many, has to be as well. */
export const isGuarded = ({ members }: RosterView): boolean => Object.isFrozen(members);
