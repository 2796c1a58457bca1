import { defineRule, report } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { practice } from '../../sources.ts';

/** A report is heard, or returned, by those it was made to: the unit’s own people, or the superior. */
export const heardByAddressee = defineRule({
  kind: 'check',
  on: { obligation: report, events: ['hear', 'handBack', 'receive', 'sendBack'] },
  clause: { source: practice, article: '报告对象', confidence: 'local' },
  why: {
    en: 'Otherwise a report upward could be ticked off by its own author.',
    'zh-CN': '否则上报的材料，自己就能替上级“审阅”。',
  },
  ...noOptions,
  messages: {
    forSuperior: {
      en: 'This report is made to the superior.',
      'zh-CN': '本报告的对象是上级。',
      remedy: { en: 'Let the superior receive it or send it back.', 'zh-CN': '请由上级审阅或退回。' },
    },
    forOwnPeople: {
      en: 'This report is made to the unit’s own members.',
      'zh-CN': '本报告的对象是本单位党员。',
      remedy: { en: 'Let the unit hear it, or hand it back.', 'zh-CN': '请由本单位听取或退回。' },
    },
  },
  evaluate({ event, cycle, found }) {
    const upward = cycle.context.to === 'superior';
    const bySuperior = event.type === 'receive' || event.type === 'sendBack';
    if (upward === bySuperior) return [];
    return [upward ? found('forSuperior', {}) : found('forOwnPeople', {})];
  },
});
