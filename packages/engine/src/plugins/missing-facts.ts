/** Facts that rules in force look at and nobody can answer: told at the start, not at the first attempt in March. */
import { type Day, type Problem, type RuleEntry, translated } from '@obligato/core';
import type { Domain } from '../domain.ts';
import type { FactProvider } from '../ports/fact-provider.ts';

/**
 * A problem for every such fact, with the rules that look at it. A rule that comes into force later is asked about then.
 *
 * @example
 * missingFacts(domain, [], today) // → [] when no rule asks for a fact that somebody has to provide
 */
export function missingFacts(
  { organisation }: Pick<Domain, 'organisation'>,
  providers: readonly Pick<FactProvider, 'provides'>[],
  on: Day,
): readonly Problem[] {
  const provided = new Set(providers.flatMap(({ provides }) => provides));
  const askedBy = new Map<string, Map<string, RuleEntry>>();
  for (const entries of new Set(running(organisation).map((unit) => organisation.charter(unit, on).entries))) {
    for (const entry of entries) {
      for (const { name, derive } of Object.values(entry.rule.facts)) {
        if (derive || provided.has(name)) continue;
        askedBy.set(name, (askedBy.get(name) ?? new Map()).set(entry.id, entry));
      }
    }
  }
  return [...askedBy].map(([fact, entries]): Problem => {
    const rules = [...entries.values()].map(({ id, plugin }) => `${id} (${plugin})`);
    const origins = [...entries.values()].flatMap((entry) => entry.origins.severity ?? []);
    return {
      code: 'OBLIGATO_FACT_MISSING',
      ...translated(
        {
          en: `The fact "${fact}" is needed by ${rules.join(', ')}, and nobody provides it`,
          'zh-CN': `${rules.join('、')} 所需的事实“${fact}”无人提供`,
        },
        {
          en: 'Load a FactProvider that lists it, or switch the rule off',
          'zh-CN': '请加载列有该事实的 `FactProvider`，或关闭该规则',
        },
      ),
      origins,
    };
  });
}

const running = ({ units, stopped }: Domain['organisation']) => [...units.keys()].filter((unit) => !stopped.has(unit));
