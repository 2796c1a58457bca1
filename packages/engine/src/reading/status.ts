/** Where every duty of a unit stands: superiors' and leaders' own in the same list as everybody's. */
import { type Cycle, type Day, type Light, localDay, type Text } from '@obligato/core';
import { lightOf, requireUnit, stateName } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

export interface StatusRow {
  readonly cycle: string;
  readonly unit: string;
  readonly duty: string;
  readonly title: Text;
  readonly period: string;
  /** Who owes it. */
  readonly bearer: string;
  readonly state: string;
  readonly light: Light;
  /** Something in it was done after its last day, or is still to be done. */
  readonly late: boolean;
  /** Something in it was done by its last day and written down after it: no lateness. */
  readonly enteredLate: boolean;
  readonly notAfter: Day | null;
  /** The day that the rule names, where that is no working day and `notAfter` stands in its place; absent for the day itself. */
  readonly nominal?: Day;
  /** The deadline lies beyond the calendar's coverage and may still move. */
  readonly provisional: boolean;
  /** Something in it was put right. */
  readonly corrected: boolean;
  readonly version: number;
}

export class Status {
  readonly #domain: Domain;
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(domain: Domain, store: Store, clock: Clock) {
    this.#domain = domain;
    this.#store = store;
    this.#clock = clock;
  }

  /** Rows of some units, or of all, by unit, duty and period. */
  async status(filter: { readonly units?: readonly string[] } = {}): Promise<readonly StatusRow[]> {
    const { organisation } = this.#domain;
    const today = localDay(this.#clock.now());
    const rows: StatusRow[] = [];
    for (const unit of filter.units ?? organisation.units.keys()) {
      requireUnit(organisation, unit);
      const { cycles } = await this.#store.unit(unit);
      const sorted = [...cycles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      rows.push(...sorted.map((cycle) => this.#rowOf(cycle, today)));
    }
    return rows;
  }

  #rowOf(cycle: Cycle, today: Day): StatusRow {
    const { light, late, enteredLate } = lightOf(cycle, today, this.#domain.catalogue, this.#domain.calendar);
    const deadline = cycle.dues.find((due) => due.event === 'miss');
    return {
      cycle: cycle.id,
      unit: cycle.unit,
      duty: cycle.duty,
      title: cycle.title,
      period: cycle.period.id,
      bearer: cycle.bearer,
      state: stateName(cycle),
      light,
      late,
      enteredLate,
      notAfter: deadline?.notAfter ?? null,
      ...(deadline?.nominal === undefined ? {} : { nominal: deadline.nominal }),
      provisional: deadline?.provisional ?? false,
      corrected: cycle.corrections !== undefined,
      version: cycle.version,
    };
  }
}
