/** The hours of rules in words, for a terminal. */
import { fillTexts, type Reading, type Text, textIn } from '@obligato/core';
import type { BurdenOfRules } from './burden-of-rules.ts';

const words = {
  head: {
    en: 'Hours of people’s time in {{from}} to {{to}}, assumed, by rule and by whose rule:',
    'zh-CN': '{{from}}至{{to}}占用的人时（按假定计算），按规则及制定者列出：',
  },
  rule: {
    en: '  {{rule}} “{{title}}”, stated by {{by}}: {{cyclesNow}} times, {{now}} h → {{cyclesAfter}} times, {{after}} h',
    'zh-CN': '  {{rule}}“{{title}}”，由 {{by}} 规定：{{cyclesNow}}次、{{now}}小时 → {{cyclesAfter}}次、{{after}}小时',
  },
  nobody: {
    en: 'Nobody is on the roster of {{units}}: what people come together for is counted there for nobody.',
    'zh-CN': '{{units}} 名册上没有人员：会议等集体活动在此未计人时。',
  },
  cannot: { en: '{{unit}} cannot be planned: {{because}}', 'zh-CN': '{{unit}} 无法计划：{{because}}' },
} satisfies Record<string, Text>;

/**
 * A line a rule; nothing where nothing costs more or less.
 *
 * @example
 * const next = createDomain({ units: nextYear, plugins });
 * const days = { from: '2027-01-01', to: '2027-12-31' };
 * const units = ['tax-bureau/levy'];
 * print(renderBurden(await burdenOfRules({ store, domain, rules: next, units, ...days }), 'zh-CN'));
 */
export function renderBurden({ from, to, rules, withoutPeople, cannot }: BurdenOfRules, language: Reading): string {
  const say = (text: Text, data: Parameters<typeof fillTexts>[1]) => textIn(fillTexts(text, data), language);
  const failed = cannot.map(({ unit, because }) => say(words.cannot, { unit, because }));
  if (rules.length === 0) return failed.join('\n');
  const lines = rules.map(({ rule, title, statedBy, cycles, hours }) =>
    say(words.rule, {
      ...{ rule, title, by: statedBy, cyclesNow: cycles.now, cyclesAfter: cycles.after },
      ...{ now: hours.now, after: hours.after },
    }),
  );
  const nobody = withoutPeople.length > 0 ? [say(words.nobody, { units: [...withoutPeople] })] : [];
  return [say(words.head, { from, to }), ...lines, ...nobody, ...failed].join('\n');
}
