/** Where units stand, kept ready: worked out when somebody asks, and again when the unit was written or another day has begun. */
import { type Cycle, type Day, localDay, type Roster } from '@obligato/core';
import { requireUnit, traitsOf } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import type { Watcher } from '../reading/subscribe.ts';
import { inParallel } from '../stores/in-parallel.ts';
import type { NextSteps } from './next-steps.ts';
import { byUrgency, isNear, openLight, type StandingMark, standingMark } from './standing-row.ts';

/** What is not done in one unit on a day. */
export interface UnitStanding {
  readonly unit: string;
  readonly today: Day;
  /** The most urgent first. Of their next steps no rule was asked, but where it is not plain whose turn it is. */
  readonly marks: readonly StandingMark[];
  /** Cycles among them that are not open to everybody who reads the unit: `isOpenTo` says to whom, with this roster. */
  readonly guarded: ReadonlyMap<string, Cycle>;
  readonly roster: Roster;
}

interface Kept {
  readonly standing: Promise<UnitStanding>;
  readonly today: Day;
}

/** Units of a store on a server are read so many at once. */
const atOnce = 16;

export class Standings implements Watcher {
  readonly #domain: Domain;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #steps: NextSteps;
  readonly #kept = new Map<string, Kept>();
  #watching: Promise<void> | undefined;
  readonly #watch: (watcher: Watcher) => Promise<void>;

  constructor(
    { domain, store, clock, steps }: { domain: Domain; store: Store; clock: Clock; steps: NextSteps },
    watch: (watcher: Watcher) => Promise<void>,
  ) {
    this.#domain = domain;
    this.#store = store;
    this.#clock = clock;
    this.#steps = steps;
    this.#watch = watch;
  }

  /** In the order asked for. Throws `OBLIGATO_UNIT_UNKNOWN`. */
  async of(units: Iterable<string>): Promise<readonly UnitStanding[]> {
    // Heard of before anything is read: what is written meanwhile is not missed.
    this.#watching ??= this.#watch(this);
    await this.#watching;
    const today = localDay(this.#clock.now());
    const wanted = [...units];
    const missing = wanted.filter((unit) => this.#kept.get(unit)?.today !== today);
    await inParallel(missing, atOnce, async (unit) => {
      await this.#begin(unit, today);
    });
    return Promise.all(wanted.map((unit) => this.#kept.get(unit)?.standing ?? this.#begin(unit, today)));
  }

  written(unit: string): void {
    this.#kept.delete(unit);
  }

  lost(): void {
    this.#kept.clear();
  }

  /** Whoever asks meanwhile waits for the same; what is written meanwhile lets go of it, and the next one who asks begins anew. */
  #begin(unit: string, today: Day): Promise<UnitStanding> {
    const standing = this.#workOut(unit, today);
    this.#kept.set(unit, { standing, today });
    // What failed is not kept.
    standing.catch(() => {
      if (this.#kept.get(unit)?.standing === standing) this.#kept.delete(unit);
    });
    return standing;
  }

  async #workOut(unit: string, today: Day): Promise<UnitStanding> {
    requireUnit(this.#domain.organisation, unit);
    const record = await this.#store.unit(unit);
    const marks: StandingMark[] = [];
    const guarded = new Map<string, Cycle>();
    for (const cycle of record.cycles.values()) {
      const mark = await this.#markOf(record, cycle, today);
      if (!mark) continue;
      marks.push(mark);
      if (this.#isGuarded(cycle)) guarded.set(cycle.id, cycle);
    }
    return Object.freeze({ unit, today, marks: marks.sort(byUrgency), guarded, roster: record.roster });
  }

  async #markOf(record: UnitRecord, cycle: Cycle, today: Day): Promise<StandingMark | undefined> {
    const around = { domain: this.#domain, today, roster: record.roster };
    const light = openLight(cycle, around);
    // Most are over: of those no step is asked.
    if (light === undefined) return undefined;
    const first = await this.#steps.firstOf(record, cycle, isNear(cycle, light, around));
    return standingMark(cycle, { light, side: first?.side }, around);
  }

  /** What judges somebody or is said in confidence; and whatever is not installed any more, which may be any of this. */
  #isGuarded({ obligation }: Cycle): boolean {
    const { catalogue } = this.#domain;
    const { judges, seals } = traitsOf(catalogue, obligation);
    return judges !== undefined || seals !== undefined || !catalogue.obligations.has(obligation);
  }
}
