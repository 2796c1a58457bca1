import { defineRule, meeting } from '@obligato/core';
import { recurring } from '@obligato/general';
import { democraticLifeRules } from '../../sources.ts';
import { ofLeadingGroup } from './of-leading-group.ts';

/**
 * The leading group of a unit holds a life meeting of its own once a year; its members also attend their branch's as
 * ordinary members. Who belongs to the group carries the role `leading-group`: a leader on a branch's roster does not.
 */
export const democraticLifeMeeting = defineRule({
  kind: 'duty',
  clause: { source: democraticLifeRules, article: '2, 3', confidence: 'text' },
  why: {
    en: 'Those who ask others for self-criticism begin with their own.',
    'zh-CN': '要求别人自我批评，先从自己做起。',
  },
  duty: {
    id: 'democratic-life-meeting',
    title: { en: 'Democratic-life meeting', 'zh-CN': '民主生活会' },
    obligation: meeting,
    bearer: 'unit',
    parameters: { body: 'leading-group' },
  },
  ...recurring('yearly'),
  ...ofLeadingGroup,
});
