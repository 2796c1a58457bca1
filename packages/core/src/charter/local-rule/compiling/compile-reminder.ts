/** A reminder or an escalation written as data: an effect with a day of its own around the last day. */
import { z } from 'zod';
import type { CycleInScope } from '../../../cycle/cycle-in-scope.ts';
import { lastDayText } from '../../../cycle/last-day.ts';
import type { FactTable } from '../../../rules/fact.ts';
import { superiorUnit } from '../../../rules/people-facts.ts';
import type { EffectRule } from '../../../rules/rule.ts';
import type { Stricter } from '../../../rules/stricter.ts';
import type { Text, TextData } from '../../../text/text.ts';
import type { LocalReminder } from '../local-definition.ts';
import { dayCount } from './compile-deadline.ts';
import { holdsIn, ownOptions, shownIn } from './scope.ts';

/** What a message may use without naming it under `show`. */
export const toldAnyway = ['title', 'period', 'unit', 'bearer', 'awaited', 'notAfter'] as const;

export function compileReminder(definition: LocalReminder, facts: FactTable): EffectRule {
  const { unit, name, on, clause, why, when, distance, does, to, message, show } = definition;
  const own = ownOptions(definition);
  // Whoever is told earlier can do more about it.
  const way: Stricter = distance.side === 'after' ? 'min' : 'max';
  const [event = ''] = on.events;
  return {
    kind: 'effect',
    on: { obligation: on.obligation, events: ['remind'], duties: on.duties },
    ...{ clause, why },
    facts: to.of === 'unit' ? facts : { ...facts, [superiorUnit.name]: superiorUnit },
    options: z.strictObject({ ...own.shape, [distance.unit]: dayCount }),
    defaults: { ...own.defaults, [distance.unit]: distance.count },
    stricter: { ...own.stricter, [distance.unit]: way },
    messages: { reminder: message },
    people: ['unit', 'bearer'],
    reminds: { event, unit: distance.unit, side: distance.side },
    plan: (scope) => {
      if (!holdsIn(when, scope)) return [];
      const { cycle, titleOf } = scope;
      const due = scope.event.payload as { readonly notAfter: string; readonly nominal?: string };
      const told = { ...standing(cycle, titleOf(event)), notAfter: lastDayText(due), ...shownIn(show, scope) };
      return [
        {
          key: `local/${name}/${unit}/${cycle.id}/${due.notAfter}/${scope.event.on}`,
          does,
          to: { unit: unitToTell(to.of, cycle, scope.facts[superiorUnit.name]), role: to.role },
          messageId: 'reminder',
          data: told,
        },
      ];
    },
  };
}

const standing = ({ title, period, unit, bearer }: CycleInScope, awaited: Text): TextData => ({
  ...{ title, unit, bearer, awaited },
  period: period.id,
});

function unitToTell(of: LocalReminder['to']['of'], { unit, owedBy }: CycleInScope, superior: unknown): string {
  const isAbove = of === 'superior' || (of === 'bearer' && owedBy === 'superior');
  return isAbove && typeof superior === 'string' ? superior : unit;
}
