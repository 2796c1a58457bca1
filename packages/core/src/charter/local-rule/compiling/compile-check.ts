/** A check written as data. */
import { z } from 'zod';
import type { FactTable } from '../../../rules/fact.ts';
import type { CheckRule } from '../../../rules/rule.ts';
import { holds } from '../evaluate-condition.ts';
import type { LocalCheck } from '../local-definition.ts';
import { ownOptions, shownIn } from './scope.ts';

export function compileCheck(definition: LocalCheck, facts: FactTable): CheckRule {
  const { on, clause, why, message, require, show } = definition;
  const { shape, defaults, stricter } = ownOptions(definition);
  return {
    kind: 'check',
    on: { obligation: on.obligation, events: on.events, duties: on.duties },
    ...{ clause, why, defaults, stricter, facts },
    options: z.strictObject(shape),
    messages: { unmet: message },
    evaluate: (scope) => (holds(require, scope) ? [] : [scope.found('unmet', shownIn(show, scope))]),
  };
}
