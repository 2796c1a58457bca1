/** Values as somebody wrote them, admitted one by one, so that a problem can point at the very value. */

import { cameWithKind, writtenAs } from '../../rules/kind-options.ts';
import type { Rule } from '../../rules/rule.ts';
import { type Severity, severities } from '../../rules/severity.ts';
import type { Stricter } from '../../rules/stricter.ts';
import { issueText } from '../../text/fault-text.ts';
import type { Problem } from '../../text/problem.ts';
import { didYouMean, nearTo, suggest } from '../../text/suggest.ts';
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
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
    ...translated(
      {
        en: `${rule}: "${String(stated.value)}" is not a severity`,
        'zh-CN': `${rule}：“${String(stated.value)}”不是有效的严格程度`,
      },
      suggest(String(stated.value), severities),
    ),
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
        ...translated(
          { en: `${id} has no option "${name}"`, 'zh-CN': `${id} 没有选项“${name}”` },
          suggest(name, [...entryWords, ...Object.keys(rule.stricter)]),
        ),
        origins: [stated.origin],
      });
      continue;
    }
    // Each option is judged alone, on top of the defaults.
    const result = rule.options['~standard'].validate({ ...rule.defaults, [name]: stated.value });
    if (result instanceof Promise || result.issues) {
      const reason: Text =
        result instanceof Promise
          ? { en: 'its schema is asynchronous', 'zh-CN': '其格式校验为异步' }
          : issueText(result.issues?.[0]);
      const shown = JSON.stringify(stated.value);
      problems.push({
        code: 'OBLIGATO_RULE_OPTION',
        ...translated(
          {
            en: `${id}.${name}: ${shown} is not accepted (${reason.en})`,
            'zh-CN': `${id}.${name}：不接受 ${shown}（${reason['zh-CN']}）`,
          },
          hintFor(rule, name, stated.value),
        ),
        origins: [stated.origin],
      });
      continue;
    }
    good[name] = { ...stated, value: (result.value as Record<string, unknown>)[name] };
  }
  return good;
}

/** The word that was meant, how such an option is written, or what it is where nobody says anything. */
function hintFor(rule: Rule, name: string, value: unknown): Text {
  const known = orderOf(rule.stricter[name]);
  const meant = typeof value === 'string' ? nearTo(value, known) : undefined;
  if (meant !== undefined) return didYouMean(meant);
  const written = cameWithKind(rule, name) ? writtenAs(rule.kind, name) : undefined;
  const byDefault = JSON.stringify(rule.defaults[name]);
  return written ?? { en: `The default is ${byDefault}`, 'zh-CN': `默认值为 ${byDefault}` };
}

const orderOf = (stricter: Stricter | undefined): readonly string[] =>
  typeof stricter === 'object' && 'order' in stricter ? stricter.order : [];
