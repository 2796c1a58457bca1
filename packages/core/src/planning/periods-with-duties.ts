/** Every period of some days with the duties that may be owed in it. */
import { type Cadence, cadences, type Period, periodsBetween } from '../calendar/period.ts';
import { bindRule } from '../charter/applicable-rules.ts';
import type { BoundRule, Charter, RuleEntry } from '../charter/charter.ts';
import type { Fact } from '../rules/fact.ts';
import type { DutyRule } from '../rules/rule.ts';
import type { PlanInput } from './plan.ts';

/** A duty that may be owed in a period, under the charter that binds the period's first day. */
export interface DutyCandidate {
  readonly entry: RuleEntry<DutyRule>;
  readonly charter: Charter;
  readonly period: Period;
  /** Its rule, ready to be asked whether it is owed. */
  readonly duty: BoundRule<DutyRule>;
  /** What the rule looks at for that. */
  readonly facts: readonly Fact[];
  /** Whether all of it follows from the roster alone. */
  readonly isOfRoster: boolean;
}

/** What may be owed in one period. */
interface PeriodWithDuties {
  readonly period: Period;
  readonly candidates: readonly DutyCandidate[];
}

const lists = new WeakMap<PlanInput['charterOn'], Map<string, readonly PeriodWithDuties[]>>();

/**
 * A change of rules in mid-year binds what starts later. Whoever plans many units under the same charters is answered with the
 * same list.
 */
export function periodsWithDuties({ charterOn, from, to }: PlanInput): readonly PeriodWithDuties[] {
  let known = lists.get(charterOn);
  if (!known) {
    known = new Map();
    lists.set(charterOn, known);
  }
  const key = `${from} ${to}`;
  let list = known.get(key);
  if (!list) {
    list = cadences.flatMap((cadence) =>
      periodsBetween(cadence, from, to).map((period) => ({
        period,
        candidates: candidatesIn(charterOn(period.from), cadence, period),
      })),
    );
    known.set(key, list);
  }
  return list;
}

const remembered = new WeakMap<Charter, Map<string, readonly DutyCandidate[]>>();

/** A charter is asked about the same few periods for every unit that shares it, and whenever somebody comes or goes. */
function candidatesIn(charter: Charter, cadence: Cadence, period: Period): readonly DutyCandidate[] {
  let known = remembered.get(charter);
  if (!known) {
    known = new Map();
    remembered.set(charter, known);
  }
  let candidates = known.get(period.id);
  if (!candidates) {
    const entries = charter
      .dutiesIn({ period })
      .filter(({ options, severity }) => options.cadence === cadence && severity !== 'observe');
    candidates = entries.map((entry) => candidateOf(entry, charter, period));
    known.set(period.id, candidates);
  }
  return candidates;
}

function candidateOf(entry: RuleEntry<DutyRule>, charter: Charter, period: Period): DutyCandidate {
  const facts = Object.values(entry.rule.facts);
  const isOfRoster = facts.every(({ ofRoster }) => ofRoster);
  return Object.freeze({ entry, charter, period, duty: bindRule(entry, entry.rule.owed), facts, isOfRoster });
}
