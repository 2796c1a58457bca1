import { defineRule, everyEvent, peopleFacts } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** Work goes on while a branch has no secretary; that nobody answers for it is seen on everything that is recorded. */
export const vacantSecretary = defineRule({
  kind: 'check',
  on: everyEvent,
  clause: { source: branchRegulations, article: '21', confidence: 'text' },
  why: {
    en: 'A duty without an owner is nobody’s until it is overdue.',
    'zh-CN': '没人负责的事，到了逾期才有人想起。',
  },
  ...noOptions,
  messages: {
    vacant: {
      en: 'On {{on}} the branch has no secretary: nobody answers for this.',
      'zh-CN': '{{on}}支部书记空缺，此事无人负责。',
      remedy: {
        en: 'Ask the superior to appoint somebody or to have the post filled, and enter it in the roster.',
        'zh-CN': '请上级指定负责人或及时补选，并更新名册。',
      },
    },
  },
  facts: { officers: peopleFacts.officers },
  evaluate: ({ event, facts, found }) =>
    event.side === 'unit' && facts.officers.secretary === null ? [found('vacant', { on: event.on })] : [],
});
