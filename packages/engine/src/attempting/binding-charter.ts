/** The charter that binds a cycle: the one it was planned under, for as long as it runs. */
import type { Charter, Cycle, Day } from '@obligato/core';
import { rebuildCharter, withImmediate } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

export class BindingCharter {
  readonly #domain: Domain;
  readonly #rebuilt = new Map<string, Charter>();

  constructor(domain: Domain) {
    this.#domain = domain;
  }

  /**
   * As of a day on which something happens to the cycle. What superiors marked `effective: immediately` binds as well.
   *
   * Of a unit that no file describes any more it is what was stored. Throws `OBLIGATO_CHARTER_RULE` when the cycle was begun under a
   * rule that is not installed any more, and `OBLIGATO_UNIT_UNKNOWN` where neither is there.
   */
  of(record: UnitRecord, cycle: Cycle, day: Day): Charter {
    const { organisation } = this.#domain;
    const stored = organisation.units.has(cycle.unit) ? undefined : this.#stored(record, cycle);
    if (stored) return stored;
    const current = organisation.charter(cycle.unit, cycle.period.from);
    const begun = this.#begunUnder(record, cycle, current);
    const today = day <= cycle.period.from ? current : organisation.charter(cycle.unit, day);
    return withImmediate(begun, today);
  }

  #begunUnder(record: UnitRecord, { charter: digest, unit }: Cycle, current: Charter): Charter {
    if (digest === current.digest) return current;
    // Records from before charters were kept: what is in the files now is all there is.
    return this.#stored(record, { charter: digest, unit }) ?? current;
  }

  #stored(record: UnitRecord, { charter: digest, unit }: Pick<Cycle, 'charter' | 'unit'>): Charter | undefined {
    const known = this.#rebuilt.get(digest);
    if (known) return known;
    const data = record.charters.get(digest);
    if (!data) return undefined;
    const charter = rebuildCharter(data, this.#domain.organisation.catalogue(unit));
    this.#rebuilt.set(digest, charter);
    return charter;
  }
}
