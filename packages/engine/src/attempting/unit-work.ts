/** What it takes to change a unit's records: who decides, what time it is, where it is kept, and whose turn it is. */
import type { EvidenceStore } from '../evidence/evidence-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { retryOnConflict, type Tried } from '../stores/retry-on-conflict.ts';
import type { UnitQueue } from '../stores/unit-queue.ts';
import type { DecisionService } from './decision-service.ts';

export class UnitWork {
  readonly decisions: DecisionService;
  readonly store: Store;
  readonly clock: Clock;
  readonly queue: UnitQueue;
  /** Where files are kept; absent where none are. */
  readonly evidence: EvidenceStore | undefined;

  constructor(
    decisions: DecisionService,
    store: Store,
    clock: Clock,
    queue: UnitQueue,
    evidence?: EvidenceStore | undefined,
  ) {
    this.decisions = decisions;
    this.store = store;
    this.clock = clock;
    this.queue = queue;
    this.evidence = evidence;
  }

  /** In the unit's turn; from the start again when another program was faster. */
  run<T>(unit: string, tryOnce: () => Promise<Tried<T>>): Promise<T> {
    return this.queue.run(unit, () => retryOnConflict(tryOnce));
  }
}
