/** A stricter value on trial beside the one that binds: the same rule once more, observing only. */
import type { Rule } from '../../rules/rule.ts';
import { joinOption } from '../../rules/stricter.ts';
import type { RuleEntry } from '../rule-entry.ts';

/** Each entry, and behind it what is on trial of it. The very same list where nothing is. */
export function withTrials<R extends Rule>(entries: readonly RuleEntry<R>[]): readonly RuleEntry<R>[] {
  if (entries.every(({ trial }) => trial === undefined)) return entries;
  return entries.flatMap((entry) => (entry.trial ? [entry, onTrial(entry, entry.trial)] : [entry]));
}

/** With what binds everywhere else: a waiver or a narrowed entry may have moved it since the trial was stated. */
function onTrial<R extends Rule>(entry: RuleEntry<R>, trial: NonNullable<RuleEntry['trial']>): RuleEntry<R> {
  const { trial: _, ...binding } = entry;
  const options: Record<string, unknown> = { ...entry.options };
  for (const [name, value] of Object.entries(trial.options)) {
    const stricter = entry.rule.stricter[name];
    if (stricter !== undefined) options[name] = joinOption(stricter, options[name], value);
  }
  return Object.freeze({
    ...binding,
    severity: 'observe' as const,
    options: Object.freeze(options),
    origins: Object.freeze({ ...entry.origins, ...trial.origins }),
    isTrial: true as const,
  });
}
