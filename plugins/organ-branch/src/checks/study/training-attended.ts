import { defineRule, task } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { organRegulations } from '../../sources.ts';

/** A training that the superior owes names who was there and how long it took; study hours take it from here. */
export const trainingAttended = defineRule({
  kind: 'check',
  on: { obligation: task, events: ['finish', 'finishAgain'], duties: ['secretary-training', 'secretary-induction'] },
  clause: { source: organRegulations, article: '18, 31', confidence: 'text' },
  why: {
    en: 'An invitation is not yet a training.',
    'zh-CN': '发了通知，不等于培训了。',
  },
  ...noOptions,
  messages: {
    nobody: {
      en: 'It is not said who was trained.',
      'zh-CN': '未注明参训人员。',
      remedy: { en: 'Name who was there, once.', 'zh-CN': '请登记参训人员。' },
    },
    noHours: {
      en: 'It is not said how many hours it took.',
      'zh-CN': '未注明学时。',
      remedy: { en: 'Give the hours; nobody has to enter them again.', 'zh-CN': '请填写学时，以后不再重复填报。' },
    },
  },
  evaluate({ event, found }) {
    const { people, hours = 0 } = event.payload;
    return [...(people.length > 0 ? [] : [found('nobody', {})]), ...(hours > 0 ? [] : [found('noHours', {})])];
  },
});
