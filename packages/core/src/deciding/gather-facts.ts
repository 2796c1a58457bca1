/** Derives the facts that need no I/O. What only a provider knows has to be asked before. */
import type { Fact, FactSource, Facts } from '../rules/fact.ts';
import { ObligatoError } from '../text/problem.ts';
import { translated } from '../text/translated.ts';

/**
 * The values of some facts, by name.
 *
 * Throws `OBLIGATO_FACT_MISSING` when a fact cannot be derived and nobody provided it.
 *
 * @example
 * const source = { unit: 'branch', above: [], day: today, roster: rosterOn(roster, today), cycle, cycles: new Map([[cycle.id, cycle]]) };
 * gatherFacts(charter.applicableRules(cycle, 'open').facts, source)
 */
export function gatherFacts(facts: readonly Fact[], source: FactSource, provided: Facts = nothing): Facts {
  const values: Record<string, unknown> = {};
  for (const { name, derive } of facts) {
    if (provided !== nothing && Object.hasOwn(provided, name)) values[name] = provided[name];
    else if (derive) values[name] = derive(source);
    else {
      throw new ObligatoError({
        code: 'OBLIGATO_FACT_MISSING',
        ...translated(
          { en: `A rule needs the fact "${name}", which nobody provides`, 'zh-CN': `规则所需的事实“${name}”无人提供` },
          {
            en: 'Load a FactProvider that lists it',
            'zh-CN': '请加载列有该事实的 `FactProvider`',
          },
        ),
      });
    }
  }
  return values;
}

const nothing: Facts = Object.freeze({});
