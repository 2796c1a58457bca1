/** A cycle's life as it was written down: nothing is evaluated, and neither rules nor unit files are asked. */
import { type Text, unitOfCycle } from '@obligato/core';
import { stateName } from '@obligato/core/internal';
import { noCycleId, unknownCycle } from '../attempting/unknown-cycle.ts';
import type { ChangeRecord } from '../ports/change-record.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import type { Store } from '../ports/store.ts';
import { decisionsNamed } from '../stores/decisions-named.ts';
import { decisionsUpTo, namesOf } from '../stores/decisions-up-to.ts';
import { lastAccepted } from '../stores/last-accepted.ts';
import { cyclesIn } from './change-kinds.ts';
import { type ExplainedDecision, explained, notesIn, notesNamed } from './with-corrections.ts';

/** Which decisions of a history are read. */
export interface HistoryPage {
  /** Leaves out as many, from the oldest; 0 when absent. */
  readonly after?: number;
  /** At most so many; fewer where they are large. All of them when absent. */
  readonly limit?: number;
}

export interface CycleHistory {
  readonly cycle: string;
  readonly unit: string;
  readonly title: Text;
  /** The state's name now; that of the last step, where the cycle has left the working records. */
  readonly state: string;
  /** Every decision that was kept, oldest first: of people and of the clock, refusals and corrections among them. */
  readonly decisions: readonly ExplainedDecision[];
  /** The `after` of the page that follows; absent at the end, as it always is where no page was asked for. */
  readonly next?: number;
  /** Changes of the unit that are about it: who planned or raised it, or let it go. */
  readonly changes: readonly ChangeRecord[];
  /** What was told to people, or is to be, oldest first. What was told of a cycle that left the working records went with it. */
  readonly told: readonly OutboxEntry[];
}

/** Throws `OBLIGATO_CYCLE_UNKNOWN` with the nearest id. */
export async function historyOf(store: Store, id: string, page?: HistoryPage): Promise<CycleHistory> {
  const unit = unitOfCycle(id);
  if (unit === undefined) throw noCycleId(id);
  const record = await store.unit(unit);
  const cycle = record.cycles.get(id);
  const count = record.decided.get(id) ?? 0;
  if (!cycle && count === 0) throw unknownCycle(id, record.cycles.keys());
  const names = namesOf(id, count);
  const { after = 0, limit = count } = page ?? {};
  const wanted = names.slice(after, after + limit);
  const decisions = await (page ? decisionsUpTo(store, unit, wanted) : decisionsNamed(store, unit, wanted));
  const end = after + decisions.length;
  const isWhole = after === 0 && end >= count;
  const notes = cycle ? cycle.corrections : isWhole ? notesIn(decisions) : await notesNamed(store, unit, names);
  // Whichever page is read: of one that has left, the last step tells where it ended, and what it was called.
  const last = cycle ? undefined : await lastAccepted(store, id, count);
  const told = [...record.outbox.values()].filter((entry) => entry.cycle === id);
  return {
    cycle: id,
    unit,
    title: cycle?.title ?? last?.title ?? { en: id, 'zh-CN': id },
    state: cycle ? stateName(cycle) : (last?.to ?? ''),
    decisions: decisions.map((decision) => explained(decision, notes)),
    ...(end < count && decisions.length > 0 ? { next: end } : {}),
    changes: (await store.changes(unit)).filter(({ change }) => cyclesIn(change).includes(id)),
    told: told.sort((a, b) => Date.parse(a.plannedAt) - Date.parse(b.plannedAt)),
  };
}
