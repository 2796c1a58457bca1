/** From a unit's charter and people to the cycles it owes: what is new, what lapses, what is owed again. */
import type { Day } from './calendar/day.ts';
import { cadences, type Period, periodsBetween } from './calendar/period.ts';
import type { Charter, RuleEntry } from './charter/charter.ts';
import { type Cycle, cycleId } from './cycle.ts';
import type { Finding } from './decision.ts';
import { gatherFacts } from './gather-facts.ts';
import { type Ground, newCycle } from './new-cycle.ts';
import { type RosterView, rosterOn } from './roster/roster.ts';
import { evaluateDuty } from './rules/evaluate.ts';
import type { Bearer, DutyRule } from './rules/rule.ts';

export interface PlanInput extends Ground {
  readonly charterOn: (day: Day) => Charter;
  readonly from: Day;
  readonly to: Day;
}

export interface Plan {
  readonly create: readonly Cycle[];
  /** Untouched cycles whose duty is gone, with the finding that says why. */
  readonly lapse: readonly { readonly cycle: Cycle; readonly because: Finding | undefined }[];
  /** Lapsed cycles whose duty is back. */
  readonly reinstate: readonly Cycle[];
  /** Duties that are not owed in some period, with the reason: asked for by the person who misses one. */
  readonly notOwed: readonly { readonly duty: string; readonly period: Period; readonly because: Finding }[];
}

/**
 * Plans the periods that overlap `from` … `to`. Planning again with the same facts changes nothing.
 *
 * Whether a duty is owed is asked as of the period's first day, or as of today when the period is running.
 */
export function planUnit(input: PlanInput): Plan {
  const create: Cycle[] = [];
  const notOwed: { duty: string; period: Period; because: Finding }[] = [];
  const owed = new Map<string, Finding | undefined>();
  // What an occasion raised is owed because of the occasion, whoever comes or goes.
  const considered = (cycle: Cycle) =>
    cycle.occasion === undefined && cycle.period.from <= input.to && cycle.period.to >= input.from;

  for (const { entry, charter, period } of dutiesIn(input)) {
    const day = clamp(input.now.slice(0, 10), period);
    const roster = rosterOn(input.roster, day);
    const reason = whyNotOwed(input, entry, roster, day);
    if (reason) {
      notOwed.push({ duty: entry.rule.duty.id, period, because: reason });
      owed.set(`${input.unit}/${entry.rule.duty.id}/${period.id}`, reason);
      continue;
    }
    for (const bearer of bearersOf[entry.rule.duty.bearer](roster, input)) {
      const id = idOf(input.unit, entry.rule, period, bearer);
      owed.set(id, undefined);
      if (!input.cycles.has(id)) create.push(newCycle(input, { entry, charter, period, bearer, id }));
    }
  }

  const known = [...input.cycles.values()].filter(considered);
  return {
    create,
    notOwed,
    lapse: known
      .filter((cycle) => isUntouched(cycle) && !isOwed(owed, cycle))
      .map((cycle) => ({ cycle, because: owed.get(`${cycle.unit}/${cycle.duty}/${cycle.period.id}`) })),
    reinstate: known.filter((cycle) => cycle.state.value === 'lapsed' && isOwed(owed, cycle)),
  };
}

const isOwed = (owed: ReadonlyMap<string, Finding | undefined>, cycle: Cycle) =>
  owed.has(cycle.id) && owed.get(cycle.id) === undefined;

/** What leaves no trace of anybody's work. */
const noWork = new Set(['remind', 'lapse', 'reinstate']);

/** Nothing was done for it yet but reminding: it can go without anybody's work being lost. */
function isUntouched(cycle: Cycle): boolean {
  return cycle.state.value === 'planned' && Object.keys(cycle.happened).every((event) => noWork.has(event));
}

/** Every duty in every period, under the charter that binds the period's first day: a change mid-year binds what starts later. */
function* dutiesIn(input: PlanInput) {
  for (const cadence of cadences) {
    for (const period of periodsBetween(cadence, input.from, input.to)) {
      const charter = input.charterOn(period.from);
      for (const entry of charter.duties) {
        if (entry.severity !== 'observe' && entry.options.cadence === cadence) yield { entry, charter, period };
      }
    }
  }
}

const clamp = (day: Day, period: Period): Day => (day < period.from ? period.from : day > period.to ? period.to : day);

function whyNotOwed(input: PlanInput, entry: RuleEntry<DutyRule>, roster: RosterView, day: Day): Finding | undefined {
  const source = { unit: input.unit, above: input.above, day, roster, cycle: undefined, cycles: input.cycles };
  const facts = gatherFacts(Object.values(entry.rule.facts), source, input.provided);
  return evaluateDuty(entry, { facts, calendar: input.calendar })[0];
}

/** Who bears a duty: one cycle each. */
const bearersOf: Readonly<Record<Bearer, (roster: RosterView, input: PlanInput) => readonly string[]>> = {
  unit: (_roster, { unit }) => [unit],
  superior: (_roster, { above }) => above.slice(0, 1),
  'each-member': ({ members }) => members,
  'each-leader': ({ leaders }) => leaders,
  'each-group': ({ groups }) => [...groups.keys()].sort(),
};

function idOf(unit: string, { duty }: DutyRule, period: Period, bearer: string): string {
  const ownCycle = duty.bearer.startsWith('each-');
  return cycleId({ unit, duty: duty.id, period: period.id, bearer: ownCycle ? bearer : undefined });
}
