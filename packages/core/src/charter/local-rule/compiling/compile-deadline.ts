/** A deadline written as data. */
import { z } from 'zod';
import { type Day, isDay, localDay } from '../../../calendar/day.ts';
import { type Distance, dayAt, mostDays } from '../../../calendar/distance.ts';
import type { FactTable } from '../../../rules/fact.ts';
import { withKindOptions } from '../../../rules/kind-options.ts';
import type { DeadlineRule, Options } from '../../../rules/rule.ts';
import type { Stricter } from '../../../rules/stricter.ts';
import type { LocalDeadline } from '../local-definition.ts';
import { holdsIn, ownOptions, valueSeen } from './scope.ts';

export function compileDeadline(definition: LocalDeadline, facts: FactTable): DeadlineRule {
  const { on, clause, why, when, distance, from, roll } = definition;
  const own = ownOptions(definition);
  // A last day that comes earlier is stricter: sooner after something, or longer before it.
  const way: Stricter = distance.side === 'after' ? 'min' : 'max';
  const options = withKindOptions({
    kind: 'deadline',
    options: z.strictObject({ ...own.shape, [distance.unit]: dayCount }),
    defaults: { ...own.defaults, [distance.unit]: distance.count },
    stricter: { ...own.stricter, [distance.unit]: way },
  });
  return {
    kind: 'deadline',
    on: { obligation: on.obligation, events: on.events, duties: on.duties },
    ...{ clause, why, facts, messages: {} },
    ...options,
    defaults: roll === undefined ? options.defaults : { ...options.defaults, roll },
    bounds: (scope) => {
      const { cycle } = scope;
      const start = 'event' in from ? dayOfEvent(cycle.happened[from.event]) : dayIn(valueSeen(from, scope));
      if (start === undefined || !holdsIn(when, scope)) return {};
      return { notAfter: dayAt(start, distanceUnder(distance, scope.options), scope.calendar) };
    },
  };
}

export const dayCount = z.int().min(0).max(mostDays);

/** As far as the options say, which units below may have tightened. */
const distanceUnder = (distance: Distance, options: Options): Distance => ({
  ...distance,
  count: Number(options[distance.unit]),
});

const dayOfEvent = (at: string | undefined): Day | undefined => (at === undefined ? undefined : localDay(at));

/** The local day of a day or a timestamp. */
function dayIn(value: unknown): Day | undefined {
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  return isDay(day) ? day : undefined;
}
