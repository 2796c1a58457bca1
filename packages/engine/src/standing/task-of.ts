/** What a unit gave to one of its people to see to, and is still open. */
import { type Cycle, type Day, type Roster, rosterOn } from '@obligato/core';
import { type Given, givenTo } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';

export interface Task extends Given {
  /** Whether whoever has it leads the unit that day: what leaders were given is shown apart from the rest. */
  readonly ofLeader: boolean;
}

interface TaskAround {
  readonly domain: Pick<Domain, 'catalogue'>;
  readonly today: Day;
  readonly roster: Roster;
}

/**
 * Of a cycle that is not over. Undefined where nobody was given it, where it is about somebody, and where it is not the unit that
 * answers for it.
 *
 * @example
 * taskOf(cycle, { domain: engine.domain, today: '2026-11-30', roster }) // → { owner: 'f9', subject: 'mend the stairs', ofLeader: true }
 */
export function taskOf(cycle: Cycle, { domain, today, roster }: TaskAround): Task | undefined {
  const given = cycle.owedBy === 'unit' ? givenTo(cycle, { catalogue: domain.catalogue, roster }) : undefined;
  return given && { ...given, ofLeader: rosterOn(roster, today).leaders.includes(given.owner) };
}
