/** What a unit owes in some days by the rules of one domain, with its own people: there already, or still to be planned. */
import {
  type Catalogue,
  type Cycle,
  type Day,
  messageText,
  ObligatoError,
  type Problem,
  type Roster,
  type Text,
} from '@obligato/core';
import { owedBy } from '@obligato/core/internal';
import { DecisionService } from '../attempting/decision-service.ts';
import { FactProviders } from '../attempting/fact-providers.ts';
import type { Domain } from '../domain.ts';
import type { Whereabouts } from '../planning/elsewhere.ts';
import { planOf } from '../planning/plan-of.ts';
import { timestampOf } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

export interface Owed {
  /** By their ids. What an occasion raised is not among them: no rule alone brings it about. */
  readonly cycles: ReadonlyMap<string, Cycle>;
  readonly roster: Roster;
  readonly catalogue: Catalogue;
}

/**
 * As planning would have it on the first of the days: of later periods the people of their first day owe. A unit that stands still, or
 * whose duties hang on a fact that another system alone knows, cannot be planned, and it is said why.
 */
export async function owedUnder(
  domain: Domain,
  record: UnitRecord,
  {
    days,
    store,
    whereabouts,
  }: {
    readonly days: { readonly from: Day; readonly to: Day };
    readonly store: Store;
    readonly whereabouts: Whereabouts;
  },
): Promise<Owed | { readonly cannot: Text }> {
  const { organisation, zone } = domain;
  const { unit, roster } = record;
  // Whoever is not there owes nothing.
  if (!organisation.units.has(unit)) return { cycles: new Map(), roster, catalogue: domain.catalogue };
  const decisions = new DecisionService(domain, new FactProviders([]));
  try {
    const at = timestampOf(days.from, zone);
    const plan = await planOf({ decisions, store }, record, { days, at, whereabouts });
    const there = [...owedBy(plan)].flatMap((id) => record.cycles.get(id) ?? []);
    const cycles = new Map([...there, ...plan.create].map((cycle) => [cycle.id, cycle]));
    return { cycles, roster, catalogue: organisation.catalogue(unit) };
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    return { cannot: messageText(error.problems[0] as Problem) };
  }
}
