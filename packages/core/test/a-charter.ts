/** A charter straight from rules, without units and cascade. */
import type { Charter, Rule, RuleEntry, Severity } from '../src/index.ts';
import { createCharter } from '../src/internal.ts';

export const anEntry = (id: string, rule: Rule, severity: Severity = 'deny'): RuleEntry => ({
  id,
  rule,
  plugin: 'test-plugin@1.0.0',
  severity,
  options: rule.defaults,
  origins: {},
  clause: undefined,
});

/** Every rule denies, unless it stands in a pair with its severity. */
export function aCharter(rules: Readonly<Record<string, Rule | readonly [Rule, Severity]>> = {}): Charter {
  return createCharter(
    Object.entries(rules).map(([id, stated]) =>
      'kind' in stated ? anEntry(id, stated) : anEntry(id, stated[0], stated[1]),
    ),
  );
}
