import { defineRule, meeting } from '@obligato/core';
import { recurring } from '@obligato/general';
import { practice } from '../sources.ts';

/** The people of a unit talk about what could hurt somebody. */
export const safetyMeeting = defineRule({
  kind: 'duty',
  clause: { source: practice, article: 'safety meeting', confidence: 'local' },
  why: { en: 'Whoever works beside a danger sees it first.', 'zh-CN': '危险在哪里，天天在旁边干活的人最清楚。' },
  duty: {
    id: 'safety-meeting',
    title: { en: 'Safety meeting', 'zh-CN': '安全例会' },
    obligation: meeting,
    bearer: 'unit',
    parameters: { body: 'members' },
  },
  ...recurring('quarterly'),
});
