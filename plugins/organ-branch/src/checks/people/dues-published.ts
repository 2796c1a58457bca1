import { defineRule, report } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { duesMeasures } from '../../sources.ts';

/** What is published of the dues is three sums that fit together: collected, remitted, used. */
export const duesPublished = defineRule({
  kind: 'check',
  on: { obligation: report, events: ['submit', 'submitAgain'], duties: ['dues-publication'] },
  clause: { source: duesMeasures, article: '3, 4', confidence: 'text' },
  why: {
    en: 'Sums that fit together need no explanation.',
    'zh-CN': '收、缴、用三个数对得上，大家才放心。',
  },
  ...noOptions,
  messages: {
    noSums: {
      en: 'These sums are missing: {{names}}.',
      'zh-CN': '缺少以下金额：{{names}}。',
      remedy: {
        en: 'Give three figures: collected, remitted, used.',
        'zh-CN': '请填报收缴额（`collected`）、上缴额（`remitted`）、使用额（`used`）。',
      },
    },
    tooMuch: {
      en: '{{remitted}} were remitted and {{used}} used, of {{collected}} collected.',
      'zh-CN': '收缴{{collected}}元，而上缴{{remitted}}元、使用{{used}}元，合计超出。',
      remedy: {
        en: 'Correct the figures, or say in the report where the rest came from and leave it out of “used”.',
        'zh-CN': '请更正；使用了往年结余的，请在报告中说明，不计入使用额。',
      },
    },
  },
  evaluate({ event, found }) {
    const { collected, remitted, used } = event.payload.figures;
    const missing = Object.entries({ collected, remitted, used }).filter(([, sum]) => sum === undefined);
    if (missing.length > 0) return [found('noSums', { names: missing.map(([name]) => name) })];
    const [all = 0, up = 0, spent = 0] = [collected, remitted, used];
    return up + spent > all ? [found('tooMuch', { collected: all, remitted: up, used: spent })] : [];
  },
});
