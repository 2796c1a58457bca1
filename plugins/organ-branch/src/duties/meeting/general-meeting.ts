import { defineRule, meeting } from '@obligato/core';
import { recurring } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** Every branch: a general meeting, generally once a quarter. */
export const generalMeeting = defineRule({
  kind: 'duty',
  clause: { source: branchRegulations, article: '11', confidence: 'text' },
  why: {
    en: 'All members together decide what binds them all.',
    'zh-CN': '重要事项由全体党员讨论决定。',
  },
  duty: {
    id: 'general-meeting',
    title: { en: 'General meeting', 'zh-CN': '支部党员大会' },
    obligation: meeting,
    bearer: 'unit',
    parameters: { body: 'members' },
  },
  ...recurring('quarterly'),
});
