/** What is to be done after the commit: intents of every effect rule, one per key. */
import type { Cycle } from './cycle.ts';
import { cycleInScope, type DecideInput, titlesOf } from './decide.ts';
import type { Finding } from './decision.ts';
import { crashed, scopeOf } from './rules/evaluate.ts';
import type { EventInScope, Intent } from './rules/rule.ts';
import type { RuleEntry } from './charter/charter.ts';

/** An intent with the rule that asked for it. */
export interface PlannedIntent extends Intent {
  readonly entry: RuleEntry;
}

/** Asks every effect rule about an accepted event. A crash is recorded; the others run. */
export function planEffects(
  input: DecideInput,
  event: EventInScope,
  after: Cycle,
): { readonly intents: readonly PlannedIntent[]; readonly findings: readonly Finding[] } {
  const byKey = new Map<string, PlannedIntent>();
  const findings: Finding[] = [];
  const entries = input.charter.effectsOn(after.obligation, event.type, after.duty);
  if (entries.length === 0) return nothing;
  const cycle = cycleInScope(after);
  const titleOf = titlesOf(input);
  for (const entry of entries) {
    try {
      for (const intent of entry.rule.plan({ ...scopeOf(entry, input), event, cycle, titleOf })) {
        if (entry.severity === 'observe') findings.push(inTheShadow(entry, intent));
        else if (!byKey.has(intent.key)) byKey.set(intent.key, Object.freeze({ ...intent, entry }));
      }
    } catch (thrown) {
      findings.push({ ...crashed(entry, thrown), severity: 'warn' });
    }
  }
  return { intents: [...byKey.values()], findings };
}

const inTheShadow = (entry: RuleEntry, { does, to }: Intent): Finding => ({
  entry,
  severity: 'observe',
  messageId: 'wouldDo',
  data: { does, role: to.role, unit: to.unit },
});

const nothing = Object.freeze({ intents: Object.freeze([]), findings: Object.freeze([]) });
