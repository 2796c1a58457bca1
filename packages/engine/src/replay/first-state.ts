/** A cycle as it was when it was planned: where folding its decisions begins. */
import type { Calendar, Charter, Cycle, Period } from '@obligato/core';
import { lastDayOf, obligationByName, periodNamed, periodsBetween, recurrenceIn } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';

/** `charter` is the one it was planned under: an occasion's last day is counted by its duty. */
export function firstState(
  cycle: Cycle,
  { catalogue, calendar }: Pick<Domain, 'catalogue' | 'calendar'>,
  charter: Charter | undefined,
): Cycle {
  const { obligation, machine } = obligationByName(catalogue, cycle.obligation);
  const { evidence: _attached, ...whole } = cycle;
  return {
    ...whole,
    state: machine.initial({ parameters: cycle.parameters }),
    period: obligation.periodEnd ? plannedPeriod(cycle, calendar, charter) : cycle.period,
    happened: {},
    dues: [],
    fired: [],
    version: 0,
  };
}

/** Events of a machine may have moved the period's last day. */
function plannedPeriod(cycle: Cycle, calendar: Calendar, charter: Charter | undefined): Period {
  const { period, occasion, duty } = cycle;
  const entry = charter?.dutiesIn(cycle).find(({ rule }) => rule.duty.id === duty);
  if (occasion === undefined) {
    const recurrence = entry && charter && recurrenceIn(entry, charter.year);
    const [there] = recurrence ? periodsBetween(recurrence, period.from, period.from) : [];
    // By its days: what it is called may have been taken.
    if (there?.from === period.from) return { ...period, to: there.to };
    return periodNamed(period.id, charter?.year) ?? period;
  }
  return {
    ...period,
    to: lastDayOf({ on: period.from, parameters: cycle.parameters }, entry?.options ?? {}, calendar),
  };
}
