/** What is to be done after the commit: intents of every effect rule, one per key. */
import type { Frame } from './decide.ts';
import type { Finding } from './decision.ts';
import { sideOf as senderOf } from './obligations/define-obligation.ts';
import { crashed, declaredFacts } from './rules/evaluate.ts';
import { found } from './rules/message.ts';
import type { CycleInScope, EventInScope, Intent } from './rules/rule.ts';
import type { RuleEntry } from './charter/charter.ts';

/** An intent with the rule that asked for it. */
export interface PlannedIntent extends Intent {
  readonly entry: RuleEntry;
}

/** Asks every effect rule about an accepted event. A crash is recorded; the others run. */
export function planEffects(
  frame: Frame,
  event: EventInScope,
  cycle: CycleInScope,
): { readonly intents: readonly PlannedIntent[]; readonly findings: readonly Finding[] } {
  const entries = frame.hearing.effects;
  if (entries.length === 0) return nothing;
  const byKey = new Map<string, PlannedIntent>();
  const findings: Finding[] = [];
  const { calendar, titleOf } = frame;
  const sideOf = (awaited: string) => senderOf(frame.obligation.events[awaited] ?? { by: 'bearer' }, cycle);
  for (const entry of entries) {
    try {
      const facts = declaredFacts(entry.rule.facts, frame.facts);
      const scope = { options: entry.options, facts, calendar, found, event, cycle, titleOf, sideOf };
      for (const intent of entry.rule.plan(scope)) {
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
