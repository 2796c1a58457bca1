/** What was accepted on a cycle, one after the other, each as its latest correction has it. */
import type { DecisionRecord } from '../decision-record.ts';

/** One accepted event with everything that was written about it. */
export interface EventInPlace {
  /** As it was written down first. */
  readonly first: DecisionRecord;
  /** What counts: the first, or the latest correction of it. Undefined when it was withdrawn. */
  readonly now: DecisionRecord | undefined;
  /** Every accepted correction and withdrawal of it, or of one of its corrections, oldest first. */
  readonly changes: readonly DecisionRecord[];
}

type Growing = { -readonly [K in keyof EventInPlace]: EventInPlace[K] } & { changes: DecisionRecord[] };

/**
 * By the id of the first decision, in the order in which they were accepted. Decisions are those of one cycle, oldest first;
 * refused ones are left aside.
 *
 * @example
 * for (const { first, now } of eventsInPlace(decisions).values()) print(`${first.event}: ${now ? 'counts' : 'was withdrawn'}`);
 */
export function eventsInPlace(decisions: readonly DecisionRecord[]): ReadonlyMap<string, EventInPlace> {
  const accepted = decisions.filter(({ outcome }) => outcome === 'accepted');
  const takenBack = withdrawnAmong(accepted);
  const events = new Map<string, Growing>();
  /** Corrections belong to the event that they are, at last, about. */
  const eventOf = new Map<string, Growing>();
  for (const decision of accepted) {
    const { corrects } = decision;
    const about = corrects && eventOf.get(corrects.decision);
    if (corrects && !about) continue;
    const event: Growing = about ?? { first: decision, now: undefined, changes: [] };
    eventOf.set(decision.id, event);
    if (!about) events.set(decision.id, event);
    else about.changes.push(decision);
    if (corrects?.does !== 'withdraw' && !takenBack.has(decision.id) && !takenBack.has(event.first.id))
      event.now = decision;
  }
  return events;
}

/** Read backwards: a withdrawal that was itself withdrawn takes nothing back. */
function withdrawnAmong(accepted: readonly DecisionRecord[]): ReadonlySet<string> {
  const takenBack = new Set<string>();
  for (const { id, corrects } of accepted.toReversed()) {
    if (corrects?.does === 'withdraw' && !takenBack.has(id)) takenBack.add(corrects.decision);
  }
  return takenBack;
}
