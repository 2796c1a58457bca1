/** What a rule that types could not see lacks to be a rule at all: found at the load, not as a crash at the first attempt. */
import type { RuleKind } from '../../rules/rule.ts';
import { ruleKinds } from '../../rules/rule-kinds.ts';
import { suggest } from '../../text/suggest.ts';

/** Undefined for a rule that can be asked. */
export function missingOfRule(value: unknown): { readonly message: string; readonly hint: string } | undefined {
  const hint = 'Make it with defineRule';
  if (!isTable(value)) return { message: `is ${JSON.stringify(value) ?? typeof value}, and no rule`, hint };
  const rule = value as Readonly<Record<string, unknown>>;
  const kind = String(rule.kind);
  if (!Object.hasOwn(ruleKinds, kind))
    return {
      message: `is of the kind "${kind}", which there is not`,
      hint: suggest(kind, Object.keys(ruleKinds).sort()),
    };
  const { answers, about } = ruleKinds[kind as RuleKind];
  const lacking = [
    ...[about, 'options', 'defaults', 'stricter', 'messages', 'facts', 'why'].filter((part) => !isTable(rule[part])),
    ...(typeof rule[answers] === 'function' ? [] : [answers]),
    ...(isTable(rule.options) && !isTable(rule.options['~standard']) ? ['schema of options'] : []),
  ];
  return lacking.length > 0 ? { message: `lacks its ${lacking.join(', ')}`, hint } : undefined;
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  (typeof value === 'object' && value !== null && !Array.isArray(value)) || typeof value === 'function';
