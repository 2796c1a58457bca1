/** The dues that a cycle begins with: the same for everybody, where no rule looks at whose cycle it is. */

import type { Calendar } from '../calendar/calendar.ts';
import type { Timestamp } from '../calendar/day.ts';
import type { Charter } from '../charter/charter.ts';
import type { Cycle, Due } from '../cycle/cycle.ts';
import type { CycleInScope } from '../cycle/cycle-in-scope.ts';
import { cycleInScope } from '../cycle/cycle-in-scope.ts';
import { duesOf, windowsOf } from '../deciding/deadlines.ts';
import { gatherFacts } from '../deciding/gather-facts.ts';
import { rosterOn } from '../roster/roster.ts';
import { noFacts } from '../rules/declared-facts.ts';
import type { Fact, Facts } from '../rules/fact.ts';
import type { PlanningContext } from './new-cycle.ts';

interface SharedDues {
  readonly now: Timestamp;
  readonly calendar: Calendar;
  /** Undefined when a rule looked at whose cycle it is. */
  readonly dues: readonly Due[] | undefined;
}

const shared = new WeakMap<object, SharedDues>();

/** Every member owes the same report by the same day, and so does every branch: mostly nobody's name comes into it. */
export function firstDues(
  context: PlanningContext,
  begun: Cycle,
  charter: Charter,
  fulfilledBy: string,
  sharedDuesKey: object | undefined,
): readonly Due[] {
  const { calendar, now } = context;
  const known = sharedDuesKey && shared.get(sharedDuesKey);
  const isKnown = known && known.now === now && known.calendar === calendar;
  if (isKnown && known.dues) return known.dues;
  const { deadlines, deadlineFacts: asked } = charter.applicableRules(begun, fulfilledBy);
  const facts = deadlineFacts(context, begun, asked);
  const seen = sharedDuesKey && !isKnown ? watched(cycleInScope(begun)) : undefined;
  const windows = windowsOf({ cycle: begun, inScope: seen?.cycle, fulfilledBy, deadlines, facts, calendar });
  const dues = duesOf(begun, windows, calendar);
  if (sharedDuesKey && seen) {
    const isAnybodys = asked.length === 0 && !seen.isOwn();
    shared.set(sharedDuesKey, { now, calendar, dues: isAnybodys ? dues : undefined });
  }
  return dues;
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
    { unit, above, day, roster: rosterOn(context.roster, day), cycle, cycles },
    context.provided,
  );
}
