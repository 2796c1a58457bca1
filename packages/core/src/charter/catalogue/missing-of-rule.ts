/** What a rule that types could not see lacks to be a rule at all: found at the load, not as a crash at the first attempt. */
import type { RuleKind } from '../../rules/rule.ts';
import { ruleKinds } from '../../rules/rule-kinds.ts';
import { suggest } from '../../text/suggest.ts';
import type { Text } from '../../text/text.ts';

/** Undefined for a rule that can be asked. */
export function missingOfRule(value: unknown): { readonly message: Text; readonly hint: Text } | undefined {
  const hint = { en: 'Make it with defineRule', 'zh-CN': '请用 `defineRule` 定义' };
  if (!isTable(value)) {
    const shown = JSON.stringify(value) ?? typeof value;
    return { message: { en: `is ${shown}, not a rule`, 'zh-CN': `是 ${shown}，不是规则` }, hint };
  }
  const rule = value as Readonly<Record<string, unknown>>;
  const kind = String(rule.kind);
  if (!Object.hasOwn(ruleKinds, kind)) {
    const message = { en: `has the unknown rule kind "${kind}"`, 'zh-CN': `的规则种类“${kind}”不存在` };
    return { message, hint: suggest(kind, Object.keys(ruleKinds).sort()) };
  }
  const { answers, about } = ruleKinds[kind as RuleKind];
  const lacking = [
    ...[about, 'options', 'defaults', 'stricter', 'messages', 'facts', 'why'].filter((part) => !isTable(rule[part])),
    ...(typeof rule[answers] === 'function' ? [] : [answers]),
    ...(isTable(rule.options) && !isTable(rule.options['~standard']) ? ['options["~standard"]'] : []),
  ];
  if (lacking.length === 0) return undefined;
  return { message: { en: `lacks ${lacking.join(', ')}`, 'zh-CN': `缺少 ${lacking.join('、')}` }, hint };
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  (typeof value === 'object' && value !== null && !Array.isArray(value)) || typeof value === 'function';
