/** What it takes to change a unit's records: who decides, what time it is, where it is kept, and whose turn it is. */
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

  constructor(decisions: DecisionService, store: Store, clock: Clock, queue: UnitQueue) {
    this.decisions = decisions;
    this.store = store;
    this.clock = clock;
    this.queue = queue;
  }

  /** In the unit's turn; from the start again when another program was faster. */
  run<T>(unit: string, tryOnce: () => Promise<Tried<T>>): Promise<T> {
    return this.queue.run(unit, () => retryOnConflict(tryOnce));
  }
}
