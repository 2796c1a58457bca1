/** What lies before a unit on a day: what is overdue, what is near, what waits for others, and the rest. */
import { type Cycle, type Day, localDay, unitOfCycle } from '@obligato/core';
import { requireUnit } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import type { NextSteps } from './next-steps.ts';
import {
  byUrgency,
  isNear,
  openLight,
  type StandingMark,
  type StandingRow,
  type Stands,
  standingMark,
  standingRow,
} from './standing-row.ts';

export interface UnitToday extends Readonly<Record<Exclude<Stands, 'later'>, readonly StandingRow[]>> {
  readonly unit: string;
  readonly today: Day;
  /** The first of them by their days, and all that was given to somebody. */
  readonly later: readonly StandingRow[];
  /** How many there are of `later` in all. */
  readonly laterCount: number;
}

export interface TodayOptions {
  /** Which cycles are shown; all of them when absent. */
  readonly shows?: (cycle: Cycle, record: UnitRecord) => boolean;
  /** How many of `later` are shown, beside what was given to somebody; 50 when absent. */
  readonly mostLater?: number;
}

export class Today {
  readonly #domain: Domain;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #steps: NextSteps;
  readonly #rows = new WeakMap<StandingMark, Promise<StandingRow | undefined>>();

  constructor({ domain, store, clock, steps }: { domain: Domain; store: Store; clock: Clock; steps: NextSteps }) {
    this.#domain = domain;
    this.#store = store;
    this.#clock = clock;
    this.#steps = steps;
  }

  /** Some marks as rows, each with its usual next step; one whose cycle has gone is left out. */
  async rowsOf(marks: readonly StandingMark[]): Promise<readonly StandingRow[]> {
    const rows = await Promise.all(marks.map((mark) => this.#rowOf(mark)));
    return rows.filter((row) => row !== undefined);
  }

  /** A mark is let go of when its unit is written, or a day has passed: as long as it holds, so does its row. */
  #rowOf(mark: StandingMark): Promise<StandingRow | undefined> {
    const known = this.#rows.get(mark) ?? this.#workOut(mark);
    this.#rows.set(mark, known);
    known.catch(() => this.#rows.delete(mark));
    return known;
  }

  async #workOut({ cycle: id }: StandingMark): Promise<StandingRow | undefined> {
    const record = await this.#store.unit(unitOfCycle(id) ?? '');
    const cycle = record.cycles.get(id);
    const around = { domain: this.#domain, today: localDay(this.#clock.now()), roster: record.roster };
    const light = cycle && openLight(cycle, around);
    if (!light) return undefined;
    const next = await this.#steps.firstOf(record, cycle, isNear(cycle, light, around));
    return standingRow(cycle, { light, next }, around);
  }

  /** Throws `OBLIGATO_UNIT_UNKNOWN`. */
  async of(unit: string, { shows = () => true, mostLater = 50 }: TodayOptions = {}): Promise<UnitToday> {
    requireUnit(this.#domain.organisation, unit);
    const today = localDay(this.#clock.now());
    const record = await this.#store.unit(unit);
    const around = { domain: this.#domain, today, roster: record.roster };
    const rows = new Map<Stands, StandingRow[]>();
    for (const cycle of record.cycles.values()) {
      // What is over is let go before any rule is asked, and so is what is far.
      const light = openLight(cycle, around);
      if (light === undefined || !shows(cycle, record)) continue;
      const near = isNear(cycle, light, around);
      const first = await this.#steps.firstOf(record, cycle, near);
      const isLater = standingMark(cycle, { light, side: first?.side }, around).stands === 'later';
      const next = isLater ? first : await this.#steps.judgedOf(record, cycle, near);
      const row = standingRow(cycle, { light, next }, around);
      rows.set(row.stands, [...(rows.get(row.stands) ?? []), row]);
    }
    const listed = (which: Stands) => (rows.get(which) ?? []).sort(byUrgency);
    const later = listed('later');
    return {
      ...{ unit, today, overdue: listed('overdue'), soon: listed('soon'), waiting: listed('waiting') },
      // What somebody was given is never cut off: their own list would be without it.
      ...{ later: later.filter(({ task }, at) => at < mostLater || task !== undefined), laterCount: later.length },
    };
  }
}
