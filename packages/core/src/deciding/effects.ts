/** What is to be done after the commit: intents of every effect rule, one per key. */
import type { RuleEntry } from '../charter/charter.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { cycleInScope } from '../cycle/cycle-in-scope.ts';
import { emptyList } from '../fast/empty-list.ts';
import { type Side, sideOf as senderOf } from '../machine/define-obligation.ts';
import { found } from '../rules/message.ts';
import type { EffectRule, EventInScope, Intent } from '../rules/rule.ts';
import { validateIntents } from './answers/validate-intents.ts';
import type { DecisionContext } from './decide.ts';
import type { Finding } from './decision.ts';
import { crashed } from './evaluate.ts';

/** An intent with the rule that asked for it. */
export interface PlannedIntent extends Intent {
  readonly entry: RuleEntry;
}

/**
 * Asks every effect rule about an accepted event. A crash is recorded; the others run. A reminder that came too late, because nobody
 * ran the clock, is told nobody when something later says the same; what it gives rise to is raised all the same.
 */
export function planEffects(
  context: DecisionContext,
  event: EventInScope,
  after: Cycle,
): { readonly intents: readonly PlannedIntent[]; readonly findings: readonly Finding[] } {
  const { effects } = context.rules;
  if (effects.length === 0) return nothing;
  const cycle = cycleInScope(after);
  const intents: PlannedIntent[] = [];
  const findings: Finding[] = [];
  const { calendar } = context.input;
  const { titlesIn, events } = context.installed;
  const isPast = isOvertaken(event, after);
  const titleOf = titlesIn(after.duty);
  const sideOf = (awaited: string): Side => senderOf(events.get(awaited) ?? bearers, cycle);
  for (const effect of effects) {
    const { entry, options, severity } = effect;
    if (isReminder(event) && !hearsReminder(entry, event.payload)) continue;
    try {
      const facts = effect.factsFrom(context.input.facts);
      const scope = { options, facts, calendar, found, event, cycle, titleOf, sideOf };
      for (const intent of validateIntents(effect.ask(scope), entry.rule)) {
        if (isPast && intent.does !== 'raise') continue;
        if (severity === 'observe') findings.push(inTheShadow(entry, intent));
        else if (!intents.some(({ key }) => key === intent.key)) intents.push(planned(intent, entry));
      }
    } catch (thrown) {
      findings.push({ ...crashed(entry, thrown), severity: 'warn' });
    }
  }
  return { intents, findings };
}

/** A reminder of a day that is over, while a later one about the same thing is due as well, or its miss. */
function isOvertaken(event: EventInScope, { dues }: Cycle): boolean {
  const { on, recordedOn } = event;
  if (!isReminder(event) || on >= recordedOn) return false;
  const { event: target } = event.payload as { readonly event: string };
  return dues.some((due) => due.target === target && due.on <= recordedOn);
}

const isReminder = ({ type, side }: EventInScope): boolean => type === 'remind' && side === 'clock';

/** A rule with a day of its own hears that day's reminder, and every other rule the common ones. */
export function hearsReminder({ id, rule: { reminds } }: RuleEntry<EffectRule>, payload: unknown): boolean {
  const { rule } = payload as { readonly rule?: string };
  return reminds === undefined ? rule === undefined : rule === id;
}

/** Whoever owes the duty, when the event is nobody's. */
const bearers = { by: 'bearer' } as const;

/** Written out: copying an object whose fields are not known is many times slower. */
function planned({ key, does, to, messageId, data, raise }: Intent, entry: RuleEntry): PlannedIntent {
  return raise === undefined
    ? { key, does, to, messageId, data, entry }
    : { key, does, to, messageId, data, entry, raise };
}

const inTheShadow = (entry: RuleEntry, { does, to }: Intent): Finding => ({
  entry,
  severity: 'observe',
  messageId: 'wouldDo',
  data: { does, role: to.role, unit: to.unit },
});

const nothing = Object.freeze({ intents: emptyList, findings: emptyList });
