import { defineRule, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { saidByRules } from './said-by-rules.ts';

/** Rules in force that nothing was ever asked by: for whoever owns them, to keep, change or drop. */
export const rulesNeverAsked = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Rules never asked', 'zh-CN': '从未用到的规则' },
    problem: problems.rulesOnTheWall,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} rules in force were never asked.',
      'zh-CN': '现行{{denominator}}项规则中，有{{numerator}}项从未用到。',
    },
    how: {
      en: 'Checks of the charter in force on the last of the days, and whether any attempt was put before them. Duties, deadlines and notifications are not among them.',
      'zh-CN': '以期末现行的审查类规则为准，看期间内是否有办理经过其审查；义务、期限和通知类规则不计。',
    },
    unfair: {
      en: 'A rule about what is rare waits for its day.',
      'zh-CN': '针对罕见情形的规则，用不到也有存在的理由。',
    },
    gamedBy: {
      en: 'Nothing: it is about rules, for whoever owns them.',
      'zh-CN': '无从做假：此项针对规则，供制定者参考。',
    },
  },
  clause: proposal,
  why: {
    en: 'A rule that nothing is asked by is read by everybody all the same.',
    'zh-CN': '用不到的规则，人人还是要学。',
  },
  ...noOptions,
  messages: {
    never: { en: 'Never asked; stated by {{by}}. {{why}}', 'zh-CN': '从未用到，由 {{by}} 规定。{{why}}' },
  },
  measure({ found, ...survey }) {
    const said = saidByRules(survey);
    const never = said.filter(({ asked }) => asked === 0);
    return {
      numerator: never.length,
      denominator: said.length,
      list: never.map(({ rule }) => ({ ...found('never', { by: rule.statedBy, why: rule.why }), rule: rule.id })),
    };
  },
});
