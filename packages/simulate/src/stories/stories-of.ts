/** Which story is told of each obligation that is installed. */
import { type Catalogue, type Cycle, cyclesOf } from '@obligato/core';
import { coreObligations, courseOf } from '@obligato/core/internal';
import type { Story } from './move.ts';
import { usualStories } from './stories.ts';

export interface StoriesByObligation {
  readonly stories: Readonly<Record<string, Story>>;
  /** Obligations whose stories are the usual ones, over the usual events: their payloads are complete, a test sees to it. */
  readonly trusted: ReadonlySet<string>;
}

/**
 * A story of the obligation's own, or else that of the course it takes: a meeting under another name goes as meetings go.
 *
 * @example
 * storiesOf(catalogue).stories['courtesy-call'] // → for a copy of the meeting, usualStories.meeting
 */
export function storiesOf(
  catalogue: Pick<Catalogue, 'obligations'>,
  given: Readonly<Record<string, Story>> = {},
): StoriesByObligation {
  const stories: Record<string, Story> = {};
  const trusted = new Set<string>();
  for (const [name, { events }] of catalogue.obligations) {
    const course = courseOf(catalogue, name);
    const own = given[name] ?? given[course];
    const story = own ?? usualStories[course];
    if (story) stories[name] = story;
    if (story && !own && usualEvents.get(course) === events) trusted.add(name);
  }
  return { stories, trusted };
}

const usualEvents = new Map(coreObligations.map(({ name, events }) => [name, events]));

/**
 * The names of the obligations that take each course.
 *
 * @example
 * namesByCourse(catalogue).get('meeting') // → ['meeting', 'courtesy-call']
 */
export function namesByCourse(catalogue: Pick<Catalogue, 'obligations'>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const name of catalogue.obligations.keys()) {
    const course = courseOf(catalogue, name);
    names.set(course, [...(names.get(course) ?? []), name]);
  }
  return names;
}

/** A unit's cycles of some obligations, in the order in which they were planned. */
export function cyclesOfAny(cycles: ReadonlyMap<string, Cycle>, names: readonly string[] = []): readonly Cycle[] {
  const [name] = names;
  if (name !== undefined && names.length === 1) return cyclesOf({ cycles }, name);
  return [...cycles.values()].filter(({ obligation }) => names.includes(obligation));
}
