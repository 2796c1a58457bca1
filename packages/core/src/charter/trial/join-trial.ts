/** What a unit tries of one rule, beside what the units above it try: the stricter of the two. */
import { joinOption } from '../../rules/stricter.ts';
import type { Origin, Problem } from '../../text/problem.ts';
import { translated } from '../../text/translated.ts';
import type { Own } from '../cascade/compose-unit.ts';
import type { RuleEntry, Trial } from '../rule-entry.ts';

/** `general` is what binds. A trial that asks for no more than that tries nothing, and is told. */
export function joinTrial(
  inherited: Trial | undefined,
  own: Pick<Own, 'trial' | 'installed'>,
  general: Pick<RuleEntry, 'options'>,
  problems: Problem[],
): Trial | undefined {
  const { id, rule } = own.installed;
  const options: Record<string, unknown> = { ...inherited?.options };
  const origins: Record<string, Origin> = { ...inherited?.origins };
  for (const [name, { value, origin }] of Object.entries(own.trial)) {
    const stricter = rule.stricter[name];
    if (stricter === undefined) continue;
    const binding = general.options[name];
    if (JSON.stringify(joinOption(stricter, value, binding)) === JSON.stringify(joinOption(stricter, binding, binding)))
      problems.push(triesNothing(`${id}.${name}`, { value, binding, origin }));
    options[name] = joinOption(stricter, value, Object.hasOwn(options, name) ? options[name] : value);
    origins[name] = origin;
  }
  if (Object.keys(options).length === 0) return undefined;
  return Object.freeze({ options: Object.freeze(options), origins: Object.freeze(origins) });
}

function triesNothing(
  what: string,
  { value, binding, origin }: { readonly value: unknown; readonly binding: unknown; readonly origin: Origin },
): Problem {
  const [tried, binds] = [JSON.stringify(value), JSON.stringify(binding)];
  return {
    code: 'OBLIGATO_RULE_OPTION',
    ...translated(
      {
        en: `${what}: ${tried} on trial is no stricter than ${binds}, which binds already`,
        'zh-CN': `${what}：试行值 ${tried} 并不比已生效的 ${binds} 更严`,
      },
      { en: 'Try a stricter value, or leave the trial out', 'zh-CN': '请试行更严的值，或删去“trial”' },
    ),
    origins: [origin],
  };
}
