/** What may be tried beside what binds: options of rules that refuse or bound, for everything the rule is about. */
import type { Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import { type StatedOptions, validateOptions } from '../cascade/validate-values.ts';
import type { InstalledRule } from '../catalogue/catalogue.ts';
import type { RuleStatement } from '../unit-source.ts';

export function validateTrial(
  { trial, for: selector, effective }: RuleStatement,
  { id, rule }: InstalledRule,
  problems: Problem[],
): StatedOptions {
  if (!trial) return {};
  const tell = ({ message, hint }: { readonly message: Text; readonly hint: Text }) => {
    const said = { en: `${id}: ${message.en}`, 'zh-CN': `${id}：${message['zh-CN']}` };
    problems.push({ code: 'OBLIGATO_RULE_OPTION', ...translated(said, hint), origins: [trial.origin] });
  };
  if (rule.kind === 'duty' || rule.kind === 'effect' || rule.kind === 'indicator') tell(faults[rule.kind]);
  else if (selector) tell(faults.narrowed);
  else if (effective) tell(faults.immediate);
  else if (Object.keys(trial.options).length === 0) tell(faults.empty);
  else return validateOptions(id, rule, trial.options, problems);
  return {};
}

const faults = {
  duty: {
    message: { en: 'a duty cannot be tried beside itself', 'zh-CN': '义务不能在生效的同时试行另一种' },
    hint: {
      en: 'See what it would bring with "obligato reform", or "obligato plan --dry-run"',
      'zh-CN': '请用 `obligato reform` 或 `obligato plan --dry-run` 查看影响',
    },
  },
  effect: {
    message: {
      en: 'what is told to people refuses nobody, and there is nothing to try',
      'zh-CN': '通知类规则不否决任何事项，无可试行',
    },
    hint: { en: 'Leave "trial" out', 'zh-CN': '请删去“trial”' },
  },
  indicator: {
    message: { en: 'what is only measured refuses nobody', 'zh-CN': '指标只作计量，不否决任何事项' },
    hint: { en: 'Leave "trial" out', 'zh-CN': '请删去“trial”' },
  },
  narrowed: {
    message: {
      en: 'a trial is for everything that the rule is about, and cannot stand beside "for"',
      'zh-CN': '试行适用于该规则所涉全部事项，不能与“for”同用',
    },
    hint: { en: 'State it in an entry without "for"', 'zh-CN': '请另写一条不含“for”的条目' },
  },
  immediate: {
    message: {
      en: 'a trial begins with the next period, and cannot stand beside "effective"',
      'zh-CN': '试行自下一期开始，不能与“effective”同用',
    },
    hint: { en: 'State it in an entry without "effective"', 'zh-CN': '请另写一条不含“effective”的条目' },
  },
  empty: {
    message: { en: 'its trial names no option', 'zh-CN': '其“trial”未写任何选项' },
    hint: {
      en: 'Write trial: { workingDays: 10 }, for instance',
      'zh-CN': '请写明，例如 `trial: { workingDays: 10 }`',
    },
  },
} satisfies Record<string, { readonly message: Text; readonly hint: Text }>;
