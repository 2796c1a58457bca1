/** A stored correction made again: the corrected event is judged in its place, and the cycle folded with it. */
import { type Cycle, type DecisionRecord, eventsInPlace, notKeptText } from '@obligato/core';
import { foldCycle } from '@obligato/core/internal';
import { DecisionService } from '../attempting/decision-service.ts';
import { FactProviders } from '../attempting/fact-providers.ts';
import { historyOf } from '../correcting/history-of.ts';
import type { Domain } from '../domain.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { type JudgedAgain, judgeAgain } from './judge-again.ts';
import { NotKept, type StoredCharters } from './stored-charters.ts';

export interface CorrectedAgain {
  /** The corrected event, judged from the facts that were gathered for the correction; absent where none was judged itself. */
  readonly again?: JudgedAgain;
  /** The cycle as it was in the place of the event. */
  readonly before: Cycle | undefined;
  /** The cycle with the correction in place; undefined where it cannot be followed. */
  readonly after: Cycle | undefined;
}

/** A withdrawal judges nothing, and what a later event stopped was judged by facts of that one: neither is made again. */
export function correctedAgain(
  stored: DecisionRecord,
  {
    cycle,
    decisions,
    record,
    domain,
    charters,
  }: {
    readonly cycle: Cycle;
    readonly decisions: readonly DecisionRecord[];
    readonly record: UnitRecord;
    readonly domain: Domain;
    readonly charters: StoredCharters;
  },
): CorrectedAgain {
  // Of a payload that was not kept nothing can be judged, and what was refused has changed nothing.
  if (stored.notKept) return { again: { cannot: notKeptText(stored.notKept) }, before: undefined, after: undefined };
  // As if it had been let through: so it stands in its place, whatever came of it.
  const told = [...decisions.slice(0, decisions.indexOf(stored)), { ...stored, outcome: 'accepted' as const }];
  const service = new DecisionService(domain, new FactProviders([]));
  const folding = foldCycle(historyOf(service, { record, cycle, decisions: told, provided: {} }));
  const about = [...eventsInPlace(told).values()].find(({ changes }) => changes.some(({ id }) => id === stored.id));
  let before: Cycle | undefined;
  let again: JudgedAgain | undefined;
  let step = folding.next();
  for (; !step.done; step = folding.next()) {
    const { first, command, before: at } = step.value;
    if (first !== about?.first) continue;
    before = at;
    const { side, recordedAt } = command;
    const charter = charters.get(at, stored.charter);
    const isJudged = stored.corrects?.does === 'correct' && !stored.corrects.stopped;
    if (!isJudged) continue;
    again =
      charter instanceof NotKept
        ? { cannot: charter.text }
        : judgeAgain(at, { ...stored, side, recordedAt }, charter, domain);
  }
  const after = step.value;
  if (!again || 'cannot' in again) return { ...(again ? { again } : {}), before, after };
  // Where it led is told of the cycle, not of the event.
  const { from, to } = stored;
  return { again: { ...again, decision: { ...again.decision, from, to } }, before, after };
}
