import { defineRule, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { saidByRules } from './said-by-rules.ts';

/** Rules that refused something or remarked on it, of those that were asked at all. */
export const rulesThatSpoke = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Rules that spoke', 'zh-CN': '起过作用的规则' },
    problem: problems.rulesOnTheWall,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} rules that were asked refused something or remarked on it.',
      'zh-CN': '用到的{{denominator}}项规则中，有{{numerator}}项作出过否决或提示。',
    },
    how: {
      en: 'Checks in force by how often they were asked, refused, or remarked. One that is only observed counts as a remark.',
      'zh-CN': '按现行审查类规则的用到、否决、提示次数统计；仅记录的规则计为提示。',
    },
    unfair: {
      en: 'Silence may mean that a rule is kept.',
      'zh-CN': '没有作声，可能正说明规则得到遵守。',
    },
    gamedBy: { en: 'Asking beforehand, which is what previews are for.', 'zh-CN': '事先试办；试办本就是为此而设。' },
  },
  clause: proposal,
  why: {
    en: 'Where a rule refuses again and again, either people or the rule need help.',
    'zh-CN': '一再被否决，不是人需要帮助，就是规则需要修改。',
  },
  ...noOptions,
  messages: {
    spoke: {
      en: 'Asked {{asked}} times: refused {{refused}}, remarked {{remarked}}.',
      'zh-CN': '用到{{asked}}次，否决{{refused}}次，提示{{remarked}}次。',
    },
  },
  measure({ found, ...survey }) {
    const asked = saidByRules(survey).filter((each) => each.asked > 0);
    const spoke = asked.filter(({ refused, remarked }) => refused + remarked > 0);
    return {
      numerator: spoke.length,
      denominator: asked.length,
      list: spoke.map(({ rule, refused, remarked, ...each }) => ({
        ...found('spoke', { asked: each.asked, refused, remarked }),
        rule: rule.id,
      })),
    };
  },
});
