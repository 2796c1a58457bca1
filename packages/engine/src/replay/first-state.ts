/** A cycle as it was when it was planned: where folding its decisions begins. */
import { type Calendar, type Charter, type Cycle, type Period, periodsOfYear } from '@obligato/core';
import { cadences, obligationByName } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';

/** `charter` is the one it was planned under: an occasion's last day is counted by its duty. */
export function firstState(
  cycle: Cycle,
  { catalogue, calendar }: Pick<Domain, 'catalogue' | 'calendar'>,
  charter: Charter | undefined,
): Cycle {
  const { obligation, machine } = obligationByName(catalogue, cycle.obligation);
  return {
    ...cycle,
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
  if (occasion === undefined) {
    const year = Number(period.id.slice(0, 4));
    const periods = cadences.flatMap((cadence) => periodsOfYear(cadence, year));
    return periods.find(({ id }) => id === period.id) ?? period;
  }
  const entry = charter?.dutiesIn(cycle).find(({ rule }) => rule.duty.id === duty);
  const within = Number(entry?.options.withinWorkingDays ?? withinWorkingDaysByDefault);
  return { ...period, to: calendar.addWorkingDays(period.from, within) };
}

/** As the core raises occasions whose duty does not say. */
const withinWorkingDaysByDefault = 30;
