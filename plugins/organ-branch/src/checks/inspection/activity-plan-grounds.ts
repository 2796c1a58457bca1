import { defineRule, task } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/**
 * Activities are planned around the work of the season and what members have on their minds, and the plan says
 * which.
 */
export const activityPlanGrounds = defineRule({
  kind: 'check',
  on: { obligation: task, events: ['finish', 'finishAgain'], duties: ['activity-plan'] },
  clause: { source: sourceArticle, article: 'S8', confidence: 'local' },
  why: {
    en: 'People come to what has to do with them.',
    'zh-CN': '与工作和思想有关的活动，大家才愿意来。',
  },
  ...noOptions,
  messages: {
    nothingWritten: {
      en: 'The plan does not say what it starts from.',
      'zh-CN': '计划未说明依据。',
      remedy: {
        en: 'Say in a sentence what the work brings this season, and what members have on their minds.',
        'zh-CN': '请用一两句话写明本季工作重点和党员思想状况。',
      },
    },
  },
  evaluate: ({ event, found }) => (event.payload.summary === undefined ? [found('nothingWritten', {})] : []),
});
