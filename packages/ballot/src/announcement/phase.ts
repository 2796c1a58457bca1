/** Where a ballot stands. It goes forward only: a clock that is set back opens nothing again. */
import type { Announcement } from './announcement.ts';

/** In the order in which a ballot lives through them. */
export const phases = ['announced', 'issuing', 'waiting', 'casting', 'ended', 'closed', 'tallied'] as const;
export type Phase = (typeof phases)[number];

/** By the clock alone; closing and tallying are done by somebody. */
export function phaseAt({ issue, cast }: Pick<Announcement, 'issue' | 'cast'>, now: number): Phase {
  if (now < Date.parse(issue.opens)) return 'announced';
  if (now < Date.parse(issue.closes)) return 'issuing';
  if (now < Date.parse(cast.opens)) return 'waiting';
  return now < Date.parse(cast.closes) ? 'casting' : 'ended';
}

/**
 * The one that is further on.
 *
 * @example
 * laterOf('casting', 'issuing') // → 'casting': the clock was set back
 */
export const laterOf = (a: Phase, b: Phase): Phase => (phases.indexOf(a) >= phases.indexOf(b) ? a : b);
