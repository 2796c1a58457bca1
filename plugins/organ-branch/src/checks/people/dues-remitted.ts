import { defineRule, leastCount, report, requiredShare, type Share } from '@obligato/core';
import { duesMeasures } from '../../sources.ts';

/** A fifth of last year’s dues is remitted, and the report says both sums, in whole yuan. */
export const duesRemitted = defineRule({
  kind: 'check',
  on: { obligation: report, events: ['submit', 'submitAgain'], duties: ['dues-report'] },
  clause: { source: duesMeasures, article: '4', confidence: 'text' },
  why: {
    en: 'Money that everybody gave is accounted for to everybody.',
    'zh-CN': '大家交的钱，账目要对大家清楚。',
  },
  options: requiredShare.options.pick({ share: true }),
  defaults: { share: '1/5' as Share },
  stricter: { share: 'max-share' },
  messages: {
    noSums: {
      en: 'The report does not say how much was collected and how much remitted.',
      'zh-CN': '报告未写明收缴与上缴金额。',
      remedy: {
        en: 'Give both figures: collected, remitted.',
        'zh-CN': '请填报收缴额（collected）与上缴额（remitted）。',
      },
    },
    tooLittle: {
      en: '{{remitted}} of {{collected}} were remitted; {{share}} is {{required}}.',
      'zh-CN': '收缴{{collected}}元，上缴{{remitted}}元；按{{share}}应上缴{{required}}元。',
      remedy: { en: 'Remit the missing {{missing}}, then report.', 'zh-CN': '请补缴{{missing}}元后再报告。' },
    },
  },
  evaluate({ event, options, found }) {
    const { collected, remitted } = event.payload.figures;
    if (collected === undefined || remitted === undefined) return [found('noSums', {})];
    const required = leastCount(collected, '>=', options.share);
    if (remitted >= required) return [];
    return [found('tooLittle', { remitted, collected, required, missing: required - remitted, share: options.share })];
  },
});
