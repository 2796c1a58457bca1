/** Every period of some days with the duties that may be owed in it. */
import { type Cadence, cadences, type Period, periodsBetween } from '../calendar/period.ts';
import { bindRule } from '../charter/applicable-rules.ts';
import type { BoundRule, Charter, RuleEntry } from '../charter/charter.ts';
import { memo, memoBy } from '../fast/memo.ts';
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

/**
 * A change of rules in mid-year binds what starts later. Whoever plans many units under the same charters is answered with the
 * same list.
 */
export const periodsWithDuties = (input: PlanInput): readonly PeriodWithDuties[] => listsOf(input.charterOn)(input);

const listsOf = memo((charterOn: PlanInput['charterOn']) =>
  memoBy(
    ({ from, to }: Pick<PlanInput, 'from' | 'to'>) => `${from} ${to}`,
    ({ from, to }): readonly PeriodWithDuties[] =>
      cadences.flatMap((cadence) =>
        periodsBetween(cadence, from, to).map((period) => ({
          period,
          candidates: candidatesOf(charterOn(period.from))({ cadence, period }),
        })),
      ),
  ),
);

/** A charter is asked about the same few periods for every unit that shares it, and whenever somebody comes or goes. */
const candidatesOf = memo((charter: Charter) =>
  memoBy(
    ({ period }: { readonly cadence: Cadence; readonly period: Period }) => period.id,
    ({ cadence, period }): readonly DutyCandidate[] =>
      charter
        .dutiesIn({ period })
        .filter(({ options, severity }) => options.cadence === cadence && severity !== 'observe')
        .map((entry) => candidateOf(entry, charter, period)),
  ),
);

function candidateOf(entry: RuleEntry<DutyRule>, charter: Charter, period: Period): DutyCandidate {
  const facts = Object.values(entry.rule.facts);
  const isOfRoster = facts.every(({ ofRoster }) => ofRoster);
  return Object.freeze({ entry, charter, period, duty: bindRule(entry), facts, isOfRoster });
}
