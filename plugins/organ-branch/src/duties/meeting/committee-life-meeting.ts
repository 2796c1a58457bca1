import { defineRule, meeting } from '@obligato/core';
import { branchRegulations } from '../../sources.ts';
import { ofCommittee } from './of-committee.ts';

/** The committee of a branch holds a life meeting of its own, in the form that the text knows. */
export const committeeLifeMeeting = defineRule({
  kind: 'duty',
  clause: { source: branchRegulations, article: '17, 20', confidence: 'text' },
  why: {
    en: 'Those who lead a branch tell each other first what they tell the others later.',
    'zh-CN': '班子成员先把话说开，才好带动大家。',
  },
  duty: {
    id: 'committee-life-meeting',
    title: { en: 'Life meeting of the committee', 'zh-CN': '支委会组织生活会' },
    obligation: meeting,
    bearer: 'unit',
    parameters: { body: 'committee' },
  },
  ...ofCommittee('yearly'),
});
