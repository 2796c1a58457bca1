/** One entry under `rules:`, or a list of them for one rule, each with its own selector or days. */

import type { Located, Problem, RuleStatement, Stated } from '@obligato/core';
import { translated } from '@obligato/core';
import { entryWords, plain } from '@obligato/core/internal';
import { readDay } from './read-day.ts';

export function readEntries(
  rule: string,
  origin: RuleStatement['origin'],
  value: Located,
  problems: Problem[],
): readonly RuleStatement[] {
  if (value.kind !== 'list') return [readEntry(rule, origin, value, problems)];
  return value.items.map((item) => readEntry(rule, item.origin, item, problems));
}

function readEntry(rule: string, origin: RuleStatement['origin'], value: Located, problems: Problem[]): RuleStatement {
  if (value.kind !== 'map') {
    return { rule, origin, severity: { value: plain(value), origin: value.origin }, options: {} };
  }
  const severity = statedAt(value, 'severity');
  const effective = statedAt(value, 'effective');
  const selector = value.fields.get('for')?.value;
  const trial = trialIn(value, problems);
  const because = textAt(value, 'because', problems);
  const clause = textAt(value, 'clause', problems);
  return {
    rule,
    origin,
    options: optionsOf(value, entryWords),
    ...(severity ? { severity } : {}),
    ...(trial ? { trial } : {}),
    ...(selector ? { for: selector } : {}),
    ...(effective ? { effective } : {}),
    ...(because ? { because } : {}),
    ...readDay('since', statedAt(value, 'since'), problems),
    ...readDay('until', statedAt(value, 'until'), problems),
    ...(clause ? { clause: clause.value } : {}),
  };
}

/** Options alone: what is tried observes, whatever its rule does. */
function trialIn({ fields }: LocatedMap, problems: Problem[]): RuleStatement['trial'] {
  const trial = fields.get('trial')?.value;
  if (!trial) return undefined;
  const { origin } = trial;
  if (trial.kind === 'map') return { origin, options: optionsOf(trial, []) };
  problems.push({
    code: 'OBLIGATO_CONFIG_FIELD',
    ...translated(
      { en: '"trial" must be a list of options by their names', 'zh-CN': '“trial”应为按名称列出的选项' },
      { en: 'Write trial: { workingDays: 10 }, for instance', 'zh-CN': '请写明，例如 `trial: { workingDays: 10 }`' },
    ),
    origins: [origin],
  });
  return undefined;
}

type LocatedMap = Extract<Located, { kind: 'map' }>;

/** A field's plain value with its place. */
export function statedAt({ fields }: LocatedMap, name: string): Stated | undefined {
  const field = fields.get(name)?.value;
  return field && { value: plain(field), origin: field.origin };
}

/** A text, which a number may be; anything else is a problem. */
export function textAt(map: LocatedMap, name: string, problems: Problem[]): Stated<string> | undefined {
  const stated = statedAt(map, name);
  if (!stated) return undefined;
  const { value, origin } = stated;
  if ((typeof value === 'string' && value !== '') || typeof value === 'number') return { value: String(value), origin };
  problems.push({
    code: 'OBLIGATO_CONFIG_FIELD',
    ...translated(
      {
        en: `"${name}" must be a text, not ${JSON.stringify(value)}`,
        'zh-CN': `“${name}”应为文字，而不是 ${JSON.stringify(value)}`,
      },
      { en: 'Correct the value', 'zh-CN': '请改正该值' },
    ),
    origins: [origin],
  });
  return undefined;
}

/** Everything that is not one of the words. */
export function optionsOf({ fields }: LocatedMap, words: readonly string[]): Readonly<Record<string, Stated>> {
  const options = [...fields].filter(([name]) => !words.includes(name));
  return Object.fromEntries(
    options.map(([name, { value }]) => [name, { value: plain(value), origin: value.origin }] as const),
  );
}
