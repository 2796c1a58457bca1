/** Every rule of a decision's charter, and what became of it: read from the decision and the charter, never asked again. */

import { everyRule } from '../charter/applicable-rules.ts';
import type { Charter, RuleEntry } from '../charter/charter.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { EffectRule } from '../rules/rule.ts';
import { decides, hearsEvents, ruleKinds } from '../rules/rule-kinds.ts';
import type { Severity } from '../rules/severity.ts';
import type { Origin } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import type { DecisionRecord, FindingRecord } from './decision-record.ts';
import { hearsReminder } from './effects.ts';

/** `bounds`, `acts`: a deadline or an effect, which had its say without a finding. */
export type RuleFate =
  | { readonly fate: 'found'; readonly findings: readonly FindingRecord[] }
  | { readonly fate: 'passed' | 'bounds' | 'acts' | 'off' | 'not-asked' | 'duty' }
  | { readonly fate: 'elsewhere'; readonly because: 'obligation' | 'event' | 'duty' | 'selector' };

export type ExplainedRule = RuleFate & {
  readonly rule: string;
  readonly plugin: string;
  readonly severity: Severity;
  readonly why: Text;
  readonly origin: Origin | undefined;
};

/**
 * What became of every rule that is stated, in the order of rule ids. `charter` is the one whose digest the decision names.
 *
 * @example
 * explainAll(decision, charter, cycle).filter(({ fate }) => fate === 'passed').map(({ rule }) => rule) // → ['organ/notice', …]
 */
export function explainAll(
  decision: Pick<DecisionRecord, 'event' | 'payload' | 'outcome' | 'findings' | 'passed'>,
  charter: Charter,
  cycle: Cycle,
): readonly ExplainedRule[] {
  const effective = new Map(
    everyRule(charter.applicableRules(cycle, decision.event)).map((entry): [string, RuleEntry] => [entry.id, entry]),
  );
  return charter.stated
    .filter(({ rule }) => decides(rule))
    .map((stated) => {
      const entry = effective.get(stated.id) ?? stated;
      return {
        ...fateOf(entry, decision, cycle, effective.has(stated.id)),
        rule: entry.id,
        plugin: entry.plugin,
        severity: entry.severity,
        why: entry.rule.why,
        origin: entry.origins.severity,
      };
    });
}

function fateOf(
  entry: RuleEntry,
  { event, payload, outcome, findings, passed }: Parameters<typeof explainAll>[0],
  cycle: Cycle,
  isHeard: boolean,
): RuleFate {
  const { id, rule, severity, narrowed } = entry;
  const found = findings.filter((finding) => finding.rule === id);
  if (found.length > 0) return { fate: 'found', findings: found };
  if (passed.includes(id)) return { fate: 'passed' };
  const { silent, asked } = ruleKinds[rule.kind];
  if (!hearsEvents(rule)) return { fate: severity === 'off' ? 'off' : silent.accepted };
  const { obligation, events, duties } = rule.on;
  if (severity === 'off' && !narrowed) return { fate: 'off' };
  if (obligation !== undefined && obligation !== cycle.obligation) return { fate: 'elsewhere', because: 'obligation' };
  if (duties && !duties.includes(cycle.duty)) return { fate: 'elsewhere', because: 'duty' };
  if (asked === 'its-events' && events && !events.includes(event)) return { fate: 'elsewhere', because: 'event' };
  if (event === 'remind' && rule.kind === 'effect' && !hearsReminder(entry as RuleEntry<EffectRule>, payload))
    return { fate: 'elsewhere', because: 'event' };
  if (!isHeard) return { fate: 'elsewhere', because: 'selector' };
  // What is not possible, or not complete, is answered before any rule is asked.
  return { fate: outcome === 'accepted' || outcome === 'denied' ? silent[outcome] : 'not-asked' };
}
