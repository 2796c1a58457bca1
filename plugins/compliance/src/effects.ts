/** What is told to whom afterwards, and what is raised. */
import { escalate, raiseFindings, remind, restated } from '@obligato/general';
import { bothStandards } from './sources.ts';

export const effects = {
  escalate: restated(escalate, { clause: { source: bothStandards, article: '5.3', confidence: 'secondary' } }),
  'raise-findings': raiseFindings('corrective-action', {
    clause: { source: bothStandards, article: '9.2.2, 10.2', confidence: 'secondary' },
    why: {
      en: 'A finding in a report is nobody’s; an item with a day is somebody’s.',
      'zh-CN': '写在报告里的问题没人管，落到人头和日期上才有人改。',
    },
  }),
  remind,
} as const;
