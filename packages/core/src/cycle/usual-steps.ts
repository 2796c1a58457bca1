/** What usually comes next in a cycle, by its machine alone: rules are not asked, and nobody in particular is. */
import { emptyList } from '../fast/empty-list.ts';
import type { Obligation } from '../machine/define-obligation.ts';
import { sideOf } from '../machine/define-obligation.ts';
import { arrowsFrom, forwardSteps, outermost } from '../machine/walk/forward-steps.ts';
import type { Cycle } from './cycle.ts';

type Moving = Pick<Cycle, 'state' | 'owedBy'>;

/**
 * The steps by which a cycle goes forward from where it stands, the usual one first: what was interrupted is resumed, people
 * are told before it is held, and then comes what fulfils the duty; what else its side could do first, such as a draft, comes after.
 * Empty where it is done.
 *
 * @example
 * usualSteps(meeting, cycle) // → ['notify', 'open'] for one that is planned, and ['open'] once the notice went out
 */
export function usualSteps(obligation: Obligation, cycle: Moving): readonly string[] {
  const { traits = {}, fulfilledBy, events } = obligation;
  const state = outermost(cycle.state.value);
  const forward = forwardSteps(obligation).get(state) ?? emptyList;
  const resumes = traits.sitting?.resumes;
  if (resumes !== undefined && isPossible(obligation, state, resumes)) return [resumes, ...without(forward, resumes)];
  const notice = traits.held?.notice;
  // Overdue, too: whoever is late still tells people.
  if (notice !== undefined && isPossible(obligation, state, notice) && !wasTold(obligation, cycle))
    return [notice, ...without(forward, notice)];
  if (!forward.includes(fulfilledBy)) return forward;
  const sideOfEvent = (event: string) => sideOf(events[event] ?? { by: 'unit' }, cycle);
  const side = sideOfEvent(fulfilledBy);
  // What the other side has to do first stays first: targets are agreed before they are inspected.
  const others = forward.slice(0, forward.indexOf(fulfilledBy)).filter((event) => sideOfEvent(event) !== side);
  return [...others, fulfilledBy, ...forward.filter((event) => event !== fulfilledBy && !others.includes(event))];
}

const without = (events: readonly string[], event: string) => events.filter((each) => each !== event);

const isPossible = (obligation: Obligation, state: string, event: string) =>
  arrowsFrom(obligation).get(state)?.has(event) ?? false;

/** Where the obligation cannot say it, people are told once more. */
function wasTold({ traits }: Obligation, { state }: Moving): boolean {
  try {
    return traits?.held?.noticeOf(state.context) !== undefined;
  } catch {
    return false;
  }
}
