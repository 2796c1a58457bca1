/** Why a unit's rule has its severity, or an option its value: every statement from the root down, and how they join. */
import { type Day, ObligatoError, type Organisation, type Origin, type Stricter, translated } from '@obligato/core';
import { suggest, type TracedValue, traceRule } from '@obligato/core/internal';
import { type RoleTitles, roleTitles } from './role-titles.ts';

export interface WhyConfig {
  readonly unit: string;
  readonly rule: string;
  /** `severity`, or an option's name. */
  readonly name: string;
  readonly value: unknown;
  readonly origin: Origin | undefined;
  /** Which way is stricter. */
  readonly stricter: Stricter | 'severity';
  readonly chain: readonly TracedValue[];
  /** What the roles are called, of an option that names some. */
  readonly titles?: RoleTitles;
}

/**
 * `name` is an option, or `severity`, which is meant when it is left out.
 *
 * Throws `OBLIGATO_RULE_UNKNOWN` or `OBLIGATO_RULE_OPTION` with the nearest name.
 *
 * @example
 * configWhy(organisation, { unit: 'tax-bureau/levy', rule: 'organ/notice', name: 'workingDays', on: '2026-03-01' }).value // → 5
 */
export function configWhy(
  organisation: Organisation,
  {
    unit,
    rule,
    name = 'severity',
    on,
  }: { readonly unit: string; readonly rule: string; readonly name?: string; readonly on: Day },
): WhyConfig {
  const charter = organisation.charter(unit, on);
  const { rules, people } = organisation.catalogue(unit);
  const installed = rules.get(rule);
  if (!installed) {
    const message = { en: `No rule is named "${rule}"`, 'zh-CN': `没有规则“${rule}”` };
    throw new ObligatoError({ code: 'OBLIGATO_RULE_UNKNOWN', ...translated(message, suggest(rule, rules.keys())) });
  }
  const direction = name === 'severity' ? 'severity' : installed.rule.stricter[name];
  if (direction === undefined) {
    const hint = suggest(name, ['severity', ...Object.keys(installed.rule.stricter)]);
    const message = { en: `${rule} has no option "${name}"`, 'zh-CN': `${rule} 没有选项“${name}”` };
    throw new ObligatoError({ code: 'OBLIGATO_RULE_OPTION', ...translated(message, hint) });
  }
  const entry = charter.stated.find(({ id }) => id === rule);
  const value = name === 'severity' ? (entry?.severity ?? 'off') : (entry?.options ?? installed.rule.defaults)[name];
  const chain = traceRule(organisation, unit, rule, on).filter((traced) => traced.name === name);
  const titles = roleTitles(installed.rule, name, [value, ...chain.map((traced) => traced.value)], people);
  return {
    ...{ unit, rule, name, value, origin: entry?.origins[name], stricter: direction, chain },
    ...(titles ? { titles } : {}),
  };
}
