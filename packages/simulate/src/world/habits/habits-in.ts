/** Whose habits are whose in a scenario: those of all, of single units, and of seasons that come over many at once. */
import { type Day, ObligatoError } from '@obligato/core';
import { type Habits, usualHabits } from '../habits.ts';
import { diceFor } from '../random.ts';
import type { Scenario, Season } from '../scenario.ts';
import { statedProblems } from './habit-problems.ts';

/** By whoever owes something, day by day. What stands later in the scenario goes before what stands earlier. */
export function habitsIn({
  habits,
  habitsOf,
  seasons = [],
  seed,
}: Pick<Scenario, 'habits' | 'habitsOf' | 'seasons' | 'seed'>): (who: string) => (on: Day) => Habits {
  const everybody: Habits = { ...usualHabits, ...habits };
  const always = () => everybody;
  if (!habitsOf && seasons.length === 0) return () => always;
  return (who) => {
    const own = seasons.filter((season) => comesOver(season, who, seed));
    return (on) => {
      const now = own.filter(({ from, to }) => from <= on && on <= to);
      const stated = habitsOf && asked(habitsOf(who, on), who);
      if (!stated && now.length === 0) return everybody;
      return Object.assign({ ...everybody, ...stated }, ...now.map((season) => season.habits));
    };
  };
}

/** Answers that have been looked at: most scenarios answer with the same few. */
const sound = new WeakSet<object>();

function asked(stated: Partial<Habits>, who: string): Partial<Habits> {
  if (sound.has(stated)) return stated;
  const problems = statedProblems(`habitsOf(${who})`, stated);
  if (problems.length > 0) throw new ObligatoError(problems);
  sound.add(stated);
  return stated;
}

/** The same units for the same seed, under whatever rules they live. */
const comesOver = ({ from, units = 1 }: Season, who: string, seed: number): boolean =>
  diceFor(seed, `season ${from} ${who}`).chance(units);
