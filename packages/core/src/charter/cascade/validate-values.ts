/** Values as somebody wrote them, admitted one by one, so that a problem can point at the very value. */

import type { Rule } from '../../rules/rule.ts';
import { type Severity, severities } from '../../rules/severity.ts';
import type { Problem } from '../../text/problem.ts';
import { suggest } from '../../text/suggest.ts';
import { entryWords, type RuleStatement, type Stated } from '../unit-source.ts';

export type StatedOptions = Readonly<Record<string, Stated>>;

export function validateSeverity(
  { rule, severity: stated }: Pick<RuleStatement, 'rule' | 'severity'>,
  problems: Problem[],
): Stated<Severity> | undefined {
  if (!stated) return undefined;
  const severity = severities.find((each) => each === stated.value);
  if (severity) return { value: severity, origin: stated.origin };
  problems.push({
    code: 'OBLIGATO_RULE_OPTION',
    message: `${rule}: "${String(stated.value)}" is not a severity`,
    hint: suggest(String(stated.value), severities),
    origins: [stated.origin],
  });
  return undefined;
}

/** The options that the rule accepts; every other one is a problem. */
export function validateOptions(id: string, rule: Rule, options: StatedOptions, problems: Problem[]): StatedOptions {
  const good: Record<string, Stated> = {};
  for (const [name, stated] of Object.entries(options)) {
    if (!Object.hasOwn(rule.stricter, name)) {
      problems.push({
        code: 'OBLIGATO_RULE_OPTION',
        message: `${id} has no option "${name}"`,
        hint: suggest(name, [...entryWords, ...Object.keys(rule.stricter)]),
        origins: [stated.origin],
      });
      continue;
    }
    // Each option is judged alone, on top of the defaults.
    const result = rule.options['~standard'].validate({ ...rule.defaults, [name]: stated.value });
    if (result instanceof Promise || result.issues) {
      const reason =
        result instanceof Promise ? 'its schema is asynchronous' : (result.issues?.[0]?.message ?? 'invalid');
      problems.push({
        code: 'OBLIGATO_RULE_OPTION',
        message: `${id}.${name}: ${JSON.stringify(stated.value)} is not accepted (${reason})`,
        hint: `The default is ${JSON.stringify(rule.defaults[name])}`,
        origins: [stated.origin],
      });
      continue;
    }
    good[name] = { ...stated, value: (result.value as Record<string, unknown>)[name] };
  }
  return good;
}
