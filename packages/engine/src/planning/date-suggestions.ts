/** Days for what is planned: every flexible meeting inside its own window, spread out, away from the unit's busy days. */

import { type BusyDays, type Charter, type Clash, type Day, localDay } from '@obligato/core';
import { activityOf, levelPeriod, requireUnit } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

/** What is proposed for one unit; a proposal binds nobody and is not written down. */
export interface UnitProposal {
  readonly unit: string;
  readonly days: readonly {
    readonly cycle: string;
    readonly on: Day;
    /** Whether it will be worked is not official yet. */
    readonly provisional?: true;
  }[];
  /** What no day inside the windows could avoid. */
  readonly clashes: readonly Clash[];
  /** How many more there would be if everything were put off to the last working day of its window. */
  readonly avoided: number;
}

export class DateSuggestions {
  readonly #domain: Domain;
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(domain: Domain, store: Store, clock: Clock) {
    this.#domain = domain;
    this.#store = store;
    this.#clock = clock;
  }

  /** Proposes a day for every meeting of the units, and whatever else people come together for, that is still to be held. */
  async propose(busy: BusyDays, units?: readonly string[]): Promise<readonly UnitProposal[]> {
    const { organisation, catalogue, calendar } = this.#domain;
    const today = localDay(this.#clock.now());
    const proposals: UnitProposal[] = [];
    for (const unit of units ?? organisation.units.keys()) {
      requireUnit(organisation, unit);
      const { cycles } = await this.#store.unit(unit);
      const activities = [...cycles.values()].flatMap((cycle) => activityOf(cycle, { today, catalogue }) ?? []);
      const { days, clashes, avoided } = levelPeriod(activities, {
        calendar,
        busy: [...busy, ...busyDaysOf(organisation.charter(unit, today))],
      });
      proposals.push({
        unit,
        days: days.map(({ id, on }) => ({ cycle: id, on, ...(calendar.isProvisional(on) && { provisional: true }) })),
        clashes,
        avoided,
      });
    }
    return proposals;
  }
}

/** What a unit's rules say of its peaks: any rule may, by an option `busyDays` of days and spans such as `2026-06-20..2026-06-30`. */
function busyDaysOf(charter: Charter): BusyDays {
  const said = charter.entries.flatMap(({ options: { busyDays } }) => (Array.isArray(busyDays) ? busyDays : []));
  return said
    .filter((span) => typeof span === 'string')
    .map((span) => {
      const [from = '', to = from] = span.split('..');
      return { from, to };
    });
}
