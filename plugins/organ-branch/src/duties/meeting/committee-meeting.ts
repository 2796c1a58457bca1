import { defineRule, meeting, peopleFacts } from '@obligato/core';
import { cadence, moreOften } from '@obligato/general';
import { z } from 'zod';
import { branchRegulations } from '../../sources.ts';

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
  options: z.strictObject({ cadence, fullMembers: z.int().min(1) }),
  defaults: { cadence: 'monthly', fullMembers: 7 },
  stricter: { cadence: moreOften, fullMembers: 'min' },
  messages: {
    tooSmall: {
      en: 'A branch of {{fullMembers}} full members has no committee; one is formed from {{required}}.',
      'zh-CN': '本支部有正式党员{{fullMembers}}名，不设支委会；满{{required}}名方设。',
    },
  },
  facts: { fullMembers: peopleFacts.fullMemberCount },
  owed: ({ facts, options, found }) =>
    facts.fullMembers >= options.fullMembers
      ? []
      : [found('tooSmall', { fullMembers: facts.fullMembers, required: options.fullMembers })],
});
