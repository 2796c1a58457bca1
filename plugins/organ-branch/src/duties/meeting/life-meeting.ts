import { defineRule, meeting } from '@obligato/core';
import { recurring } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** Every branch: once a year members look at themselves and at each other, generally in the last quarter. */
export const lifeMeeting = defineRule({
  kind: 'duty',
  clause: { source: branchRegulations, article: '17', confidence: 'text' },
  why: {
    en: 'Once a year it is said aloud what is usually said in the corridor.',
    'zh-CN': '一年一次，把平时背后说的话当面说。',
  },
  duty: {
    id: 'life-meeting',
    title: { en: 'Organisational-life meeting', 'zh-CN': '组织生活会' },
    obligation: meeting,
    bearer: 'unit',
    parameters: { body: 'members' },
  },
  ...recurring('yearly'),
});
