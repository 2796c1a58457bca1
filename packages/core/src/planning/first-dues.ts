/** The dues that a cycle begins with: the same for everybody, where no rule looks at whose cycle it is. */

import type { Calendar } from '../calendar/calendar.ts';
import type { Period } from '../calendar/period.ts';
import type { Charter, RuleEntry } from '../charter/charter.ts';
import type { Cycle, Due } from '../cycle/cycle.ts';
import type { CycleInScope } from '../cycle/cycle-in-scope.ts';
import { cycleInScope } from '../cycle/cycle-in-scope.ts';
import { duesOf } from '../deciding/deadlines/dues.ts';
import { windowsOf } from '../deciding/deadlines/windows.ts';
import type { Finding } from '../deciding/decision.ts';
import { gatherFacts } from '../deciding/gather-facts.ts';
import { memo } from '../fast/memo.ts';
import { rosterOn } from '../roster/roster.ts';
import { noFacts } from '../rules/declared-facts.ts';
import type { Fact, Facts } from '../rules/fact.ts';
import type { DutyRule } from '../rules/rule.ts';
import type { PlanningContext } from './new-cycle.ts';

/** Dues with everything that they may have been made from, whoever bears the cycle. */
interface SharedDues {
  readonly begun: Cycle;
  readonly period: Period;
  readonly fulfilledBy: string;
  readonly calendar: Calendar;
  /** Undefined when a rule looked at whose cycle it is. */
  readonly dues: readonly Due[] | undefined;
  readonly findings: readonly Finding[];
}

/** Those made last, by the duty and the period that they belong to. */
const sharedOf = memo((_charter: Charter) => memo((_entry: RuleEntry<DutyRule>) => new Map<string, SharedDues>()));

/**
 * Every member owes the same report by the same day, and so does every branch: mostly nobody's name comes into it. What rules did
 * wrong goes to `findings`.
 */
export function firstDues(
  context: PlanningContext,
  begun: Cycle,
  by: { readonly charter: Charter; readonly entry: RuleEntry<DutyRule>; readonly fulfilledBy: string },
  findings?: Finding[],
): readonly Due[] {
  const { calendar } = context;
  const { charter, entry, fulfilledBy } = by;
  // An occasion is nobody else's.
  const shared = begun.occasion === undefined ? sharedOf(charter)(entry) : undefined;
  const last = shared?.get(begun.period.id);
  const known = last && isAlike(last, begun, fulfilledBy, calendar) ? last : undefined;
  if (known?.dues) {
    if (known.findings.length > 0) findings?.push(...known.findings);
    return known.dues;
  }
  const { deadlines, reminders, deadlineFacts: asked } = charter.applicableRules(begun, fulfilledBy);
  const facts = deadlineFacts(context, begun, asked);
  const seen = shared && !known ? watched(cycleInScope(begun)) : undefined;
  const windows = windowsOf(
    { cycle: begun, fulfilledBy, deadlines, duty: entry, facts, calendar },
    undefined,
    seen?.cycle,
  );
  const dues = duesOf(begun, windows, calendar, reminders);
  if (windows.findings.length > 0) findings?.push(...windows.findings);
  if (shared && seen) {
    const isAnybodys = asked.length === 0 && !seen.isOwn();
    const { period } = begun;
    const owner = { begun, period, fulfilledBy, calendar, findings: windows.findings };
    shared.set(period.id, { ...owner, dues: isAnybodys ? dues : undefined });
  }
  return dues;
}

/** Whether two cycles of one duty and period differ by their unit, bearer and id alone. The state tells parameters and machine. */
function isAlike(known: SharedDues, begun: Cycle, fulfilledBy: string, calendar: Calendar): boolean {
  return (
    known.begun.plannedAt === begun.plannedAt &&
    known.begun.state === begun.state &&
    known.calendar === calendar &&
    known.fulfilledBy === fulfilledBy &&
    known.period.from === begun.period.from &&
    known.period.to === begun.period.to
  );
}

/** A cycle that notices when a rule looks at whose it is. */
function watched(cycle: CycleInScope): { readonly cycle: CycleInScope; readonly isOwn: () => boolean } {
  let isOwn = false;
  const own = (value: string) => ({
    enumerable: true,
    get: () => {
      isOwn = true;
      return value;
    },
  });
  const { id, unit, bearer } = cycle;
  const properties = { id: own(id), unit: own(unit), bearer: own(bearer) };
  return { cycle: Object.defineProperties({ ...cycle }, properties), isOwn: () => isOwn };
}

/** Facts that deadline rules look at while nothing has happened yet. */
function deadlineFacts(context: PlanningContext, cycle: Cycle, facts: readonly Fact[]): Facts {
  if (facts.length === 0) return noFacts;
  const day = cycle.period.from;
  const { unit, above, cycles } = context;
  return gatherFacts(
    facts,
    { unit, above: above(day), day, roster: rosterOn(context.roster, day), cycle, cycles },
    context.provided,
  );
}
