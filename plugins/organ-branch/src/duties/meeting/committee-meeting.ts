import { defineRule, meeting } from '@obligato/core';
import { branchRegulations } from '../../sources.ts';
import { ofCommittee } from './of-committee.ts';

/** A branch of seven full members or more has a committee, and the committee meets, generally once a month. */
export const committeeMeeting = defineRule({
  kind: 'duty',
  clause: { source: branchRegulations, article: '12', confidence: 'text' },
  why: {
    en: 'A committee that does not meet leaves the branch to one person.',
    'zh-CN': '支委会不开会，支部工作就成了一个人的事。',
  },
  duty: {
    id: 'committee-meeting',
    title: { en: 'Committee meeting', 'zh-CN': '支部委员会会议' },
    obligation: meeting,
    bearer: 'unit',
    parameters: { body: 'committee' },
  },
  ...ofCommittee('monthly'),
});
