/** Every period of some days with the duties that may be owed in it. */
import { addMonths } from '../calendar/add-months.ts';
import { cadences, type DutyCadence } from '../calendar/cadence.ts';
import { type Day, everyDay } from '../calendar/day.ts';
import { type Period, periodsBetween, type Recurrence, recurrenceOf } from '../calendar/period.ts';
import type { FiscalYear, MonthDay } from '../calendar/year.ts';
import { bindRule } from '../charter/applicable-rules.ts';
import type { BoundRule, Charter, RuleEntry } from '../charter/charter.ts';
import { memo, memoBy } from '../fast/memo.ts';
import type { Fact } from '../rules/fact.ts';
import { daysOf, recurrenceIn } from '../rules/kind-options.ts';
import type { DutyRule } from '../rules/rule.ts';
import { joinOption } from '../rules/stricter.ts';
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
      recurrencesIn(charterOn, from, to).flatMap((recurrence) =>
        periodsBetween(recurrence, from, to)
          .map((period) => ({ period, candidates: candidatesOf(charterOn(period.from))(recurrence)(period) }))
          .filter(({ candidates }) => candidates.length > 0),
      ),
  ),
);

/** Every way in which some duty recurs under the charters of some days, the rarer first. */
function recurrencesIn(charterOn: PlanInput['charterOn'], from: Day, to: Day): readonly Recurrence[] {
  const charters = new Set(daysToAsk({ from, to }).map(charterOn));
  const found = new Set([...charters].flatMap((charter) => [...recurrencesOf(charter)]));
  return [...found].sort((a, b) => cadences.indexOf(a.cadence) - cadences.indexOf(b.cadence));
}

/**
 * Days on which periods begin that overlap some days: under the charters of all of them, whatever recurs is found. A charter changes
 * on any day, and one that holds from a Tuesday to a Friday is not asked.
 *
 * @example
 * daysToAsk({ from: '2026-01-01', to: '2026-12-31' }).includes('2026-03-16') // → true
 */
export const daysToAsk = memoBy(
  ({ from, to }: Pick<PlanInput, 'from' | 'to'>) => `${from} ${to}`,
  ({ from, to }): readonly Day[] => {
    const rhythms = cadences.flatMap((cadence) => periodsBetween(cadence, from, to).map((period) => period.from));
    // A year of its own begins with any month.
    const monthly = periodsBetween('monthly', addMonths(from, -12), from).map((period) => period.from);
    return Object.freeze([...new Set([...rhythms, ...monthly, from, to])].filter((day) => day >= everyDay.from).sort());
  },
);

/** How the duties of a charter recur, by themselves and wherever they are narrowed. */
const recurrencesOf = memo(
  (charter: Charter): ReadonlySet<Recurrence> =>
    new Set(charter.duties.flatMap((entry) => [...waysOf(entry, charter.year)])),
);

/** Of several cadences that are joined one is left, and of several lists of days all together. */
function waysOf({ options, narrowed = [] }: RuleEntry<DutyRule>, year: FiscalYear): readonly Recurrence[] {
  const stated = [{ options }, ...narrowed];
  const often = new Set(stated.map((each) => each.options.cadence as DutyCadence | undefined));
  let lists: readonly (readonly MonthDay[])[] = [daysOf({ options })];
  for (const each of narrowed) {
    const more = daysOf(each);
    if (more.length > 0) lists = [...lists, ...lists.map((days) => joinOption('union', days, more))];
  }
  return cadences
    .filter((cadence) => often.has(cadence))
    .flatMap((cadence) => lists.map((days) => recurrenceOf({ cadence, days, year })));
}

/** A charter is asked about the same few periods for every unit that shares it, and whenever somebody comes or goes. */
const candidatesOf = memo((charter: Charter) =>
  memo((recurrence: Recurrence) =>
    memoBy(
      ({ id }: Period) => id,
      (period): readonly DutyCandidate[] =>
        charter
          .dutiesIn({ period })
          .filter((entry) => recurrenceIn(entry, charter.year) === recurrence && entry.severity !== 'observe')
          .map((entry) => candidateOf(entry, charter, period)),
    ),
  ),
);

function candidateOf(entry: RuleEntry<DutyRule>, charter: Charter, period: Period): DutyCandidate {
  const facts = Object.values(entry.rule.facts);
  const isOfRoster = facts.every(({ ofRoster }) => ofRoster);
  return Object.freeze({ entry, charter, period, duty: bindRule(entry), facts, isOfRoster });
}
