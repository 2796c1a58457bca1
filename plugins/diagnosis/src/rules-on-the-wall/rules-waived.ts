import { defineRule, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';

/** Rules that a superior lets the unit off: for whoever owns them, since a rule that is always waived is none. */
export const rulesWaived = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Rules waived', 'zh-CN': '豁免的规则' },
    problem: problems.rulesOnTheWall,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} rules are waived in part or whole.',
      'zh-CN': '{{denominator}}项规则中，有{{numerator}}项已全部或部分豁免。',
    },
    how: {
      en: 'Rules in force on the last of the days, and those that would be but for a waiver: those of which a superior lets the unit off something on that day.',
      'zh-CN': '以期末现行规则及仅因豁免而未启用的规则为准，看其中哪些当日由上级豁免了全部或一部分。',
    },
    unfair: {
      en: 'A waiver for a flood is what waivers are for.',
      'zh-CN': '因灾等特殊情况豁免，正是豁免的用途。',
    },
    gamedBy: {
      en: 'Loosening the rule for everybody, in the file of whoever stands above: that is a change of rules, and is on record there.',
      'zh-CN': '在上级文件中对所有单位放宽规则；这属于规则变动，在该处留有记录。',
    },
  },
  clause: proposal,
  why: {
    en: 'A rule from which one is let off year after year should be another rule.',
    'zh-CN': '年年豁免的规则，本就该改。',
  },
  ...noOptions,
  messages: {
    waived: { en: 'Waived by {{by}} until {{until}}. {{why}}', 'zh-CN': '由 {{by}} 豁免至{{until}}。{{why}}' },
  },
  measure({ rules, found }) {
    const waived = rules.filter(({ waivers }) => waivers.length > 0);
    return {
      numerator: waived.length,
      denominator: rules.length,
      list: waived.map(({ id, why, waivers }) => {
        const until = waivers.map((each) => each.until).sort();
        const by = [...new Set(waivers.map((each) => each.by))];
        return { ...found('waived', { by, until: until.at(-1) ?? '', why }), rule: id };
      }),
    };
  },
});
