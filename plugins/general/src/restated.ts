/** A rule of this pack as another pack states it: the same rule, by another text. */
import type { Clause, Rule, RuleTypes, Text } from '@obligato/core';

type OptionsOf<R> = R extends { readonly Types?: infer Types }
  ? NonNullable<Types> extends RuleTypes
    ? NonNullable<Types>['options']
    : never
  : never;

/** What another text says otherwise. */
export interface Restatement<R extends Rule> {
  readonly clause: Clause;
  readonly why?: Text;
  /** For rules about events: only cycles of these duties. */
  readonly duties?: readonly string[];
  readonly defaults?: Partial<OptionsOf<R>>;
  /** For duties: the id by which it is owed, so that it is not mistaken for that of another pack. */
  readonly duty?: string;
}

/**
 * The same rule under another clause: what it asks, answers and says stays as it is.
 *
 * @example
 * import { notice, restated } from '@obligato/general';
 * const inWriting = restated(notice, {
 *   clause: { source: { en: 'Articles of the association', 'zh-CN': '章程' }, article: '7', confidence: 'text' },
 *   defaults: { workingDays: 10 },
 * });
 * [inWriting.clause.article, inWriting.defaults.workingDays] // → ['7', 10]
 */
export function restated<R extends Rule>(rule: R, { clause, why, duties, defaults, duty }: Restatement<R>): R {
  const other: Rule = {
    ...rule,
    clause,
    ...(why ? { why } : {}),
    ...(defaults ? { defaults: { ...rule.defaults, ...defaults } } : {}),
    ...(duty !== undefined && rule.kind === 'duty' ? { duty: Object.freeze({ ...rule.duty, id: duty }) } : {}),
    ...(duties && 'on' in rule ? { on: { ...rule.on, duties } } : {}),
  } as Rule;
  return Object.freeze(other) as R;
}
