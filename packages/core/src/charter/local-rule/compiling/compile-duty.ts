/** A duty written as data. */
import { z } from 'zod';
import { dutyCadences } from '../../../calendar/cadence.ts';
import type { FactTable } from '../../../rules/fact.ts';
import { withKindOptions } from '../../../rules/kind-options.ts';
import type { DutyRule } from '../../../rules/rule.ts';
import type { Stricter } from '../../../rules/stricter.ts';
import type { LocalDuty } from '../local-definition.ts';
import { holdsIn, ownOptions, shownIn } from './scope.ts';

export function compileDuty(definition: LocalDuty, facts: FactTable): DutyRule {
  const { name, title, obligation, owedBy, holds, atEnd, parameters, clause, why, when, message, show } = definition;
  const { cadence, withinWorkingDays, kindOptions } = definition;
  const own = ownOptions(definition);
  const isRaised = withinWorkingDays !== undefined;
  const options = withKindOptions({
    kind: 'duty',
    options: z.strictObject({
      ...own.shape,
      cadence: z.enum(dutyCadences),
      ...(isRaised ? { withinWorkingDays: z.int().min(1).max(366) } : {}),
    }),
    defaults: { ...own.defaults, cadence, ...(isRaised ? { withinWorkingDays } : {}) },
    stricter: {
      ...own.stricter,
      cadence: { order: dutyCadences },
      ...(isRaised ? { withinWorkingDays: 'min' satisfies Stricter } : {}),
    },
  });
  return {
    kind: 'duty',
    duty: {
      ...{ id: name, title, obligation, bearer: owedBy, parameters },
      ...(holds === undefined ? {} : { holds }),
      ...(atEnd === undefined ? {} : { atEnd }),
    },
    ...{ clause, why, facts },
    ...options,
    defaults: { ...options.defaults, ...kindOptions, cadence },
    messages: { unmet: message },
    owed: (scope) => (holdsIn(when, scope) ? [] : [scope.found('unmet', shownIn(show, scope))]),
  };
}
