/** Where every duty of a unit stands: superiors' and leaders' own in the same list as everybody's. */
import {
  type Bearer,
  type Cycle,
  type Day,
  type Light,
  localDay,
  messageText,
  type Roster,
  type Text,
} from '@obligato/core';
import { lightOf, requireUnit, stateName, whyLeftAlone } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { hasRecords } from '../ports/unit-record.ts';
import { lastDaysOf } from '../standing/last-days.ts';
import { type Task, taskOf } from '../standing/task-of.ts';

export interface StatusRow {
  readonly cycle: string;
  readonly unit: string;
  readonly duty: string;
  readonly title: Text;
  readonly period: string;
  /** Who owes it. */
  readonly bearer: string;
  /** First day of the period. */
  readonly from: Day;
  readonly owedBy: Bearer;
  readonly state: string;
  readonly light: Light;
  /** Something in it was done after its last day, or is still to be done. */
  readonly late: boolean;
  /** Something in it was done by its last day and written down after it: no lateness. */
  readonly enteredLate: boolean;
  readonly notAfter: Day | null;
  /** The last day that has passed, the longest ago; null where none has, and for what is done. */
  readonly since: Day | null;
  /** The day that the rule names, where that is no working day and `notAfter` stands in its place; absent for the day itself. */
  readonly nominal?: Day;
  /** The deadline lies beyond the calendar's coverage and may still move. */
  readonly provisional: boolean;
  /** Something in it was put right. */
  readonly corrected: boolean;
  readonly version: number;
  /** Why nothing is done to it here, and its light is by its dates alone: a later version of its obligation moved it, for instance. */
  readonly leftAlone?: Text;
  /** To whom the unit gave it to see to, while it is open; absent where it gave it to nobody. */
  readonly task?: Task;
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

  /** Rows of some units, or of all, by unit, duty and period; of those too that are stored and that no file describes any more. */
  async status(filter: { readonly units?: readonly string[] } = {}): Promise<readonly StatusRow[]> {
    const { organisation } = this.#domain;
    const today = localDay(this.#clock.now());
    const rows: StatusRow[] = [];
    const units = filter.units ?? new Set([...organisation.units.keys(), ...(await this.#store.units())]);
    for (const unit of units) {
      const record = await this.#store.unit(unit);
      if (!hasRecords(record)) requireUnit(organisation, unit);
      const sorted = [...record.cycles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      rows.push(...sorted.map((cycle) => this.#rowOf(cycle, { today, roster: record.roster })));
    }
    return rows;
  }

  #rowOf(cycle: Cycle, { today, roster }: { readonly today: Day; readonly roster: Roster }): StatusRow {
    const { light, late, enteredLate } = lightOf(cycle, today, this.#domain.catalogue, this.#domain.calendar);
    const [why] = whyLeftAlone(this.#domain.catalogue, cycle)?.problems ?? [];
    const isOver = light === 'done' || light === 'none';
    const task = isOver ? undefined : taskOf(cycle, { domain: this.#domain, today, roster });
    const deadline = cycle.dues.find((due) => due.event === 'miss');
    return {
      cycle: cycle.id,
      unit: cycle.unit,
      duty: cycle.duty,
      title: cycle.title,
      period: cycle.period.id,
      from: cycle.period.from,
      bearer: cycle.bearer,
      owedBy: cycle.owedBy,
      state: stateName(cycle),
      light,
      late,
      enteredLate,
      notAfter: deadline?.notAfter ?? null,
      since: light === 'overdue' ? lastDaysOf(cycle, { domain: this.#domain, today }).since : null,
      ...(deadline?.nominal === undefined ? {} : { nominal: deadline.nominal }),
      provisional: deadline?.provisional ?? false,
      corrected: cycle.corrections !== undefined,
      version: cycle.version,
      ...(why ? { leftAlone: messageText(why) } : {}),
      ...(task ? { task } : {}),
    };
  }
}
