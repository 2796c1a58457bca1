/** An obligation as the one that a finding names, where its own functions failed and no rule is to blame. */
import type { Catalogue } from '../../charter/catalogue/catalogue.ts';
import type { RuleEntry } from '../../charter/charter.ts';
import type { Obligation } from '../../machine/define-obligation.ts';
import type { DeadlineRule } from '../../rules/rule.ts';

/** Its id is the obligation's name, its plugin the one that brings it. */
export function entryOf(obligation: Obligation, { broughtBy }: Pick<Catalogue, 'broughtBy'>): RuleEntry {
  const { name, title } = obligation;
  const schema = {
    version: 1,
    vendor: 'obligato',
    validate: (value: unknown) => ({ value: value as object }),
  } as const;
  const rule: DeadlineRule = {
    kind: 'deadline',
    on: { obligation: name, events: [obligation.fulfilledBy], duties: undefined },
    clause: { source: title, article: name, confidence: 'local' },
    why: {
      en: 'The obligation itself says until when its period runs.',
      'zh-CN': '期间至何时为止，由该类义务自身规定。',
    },
    options: { '~standard': schema } as unknown as DeadlineRule['options'],
    defaults: {},
    stricter: {},
    messages: {},
    facts: {},
    bounds: () => ({}),
  };
  const plugin = broughtBy.get(name) ?? 'core';
  return { id: name, rule, plugin, severity: 'warn', options: {}, origins: {}, clause: undefined };
}
