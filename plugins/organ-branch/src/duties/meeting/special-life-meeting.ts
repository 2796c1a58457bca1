import { defineRule, meeting } from '@obligato/core';
import { raisedWithin } from '@obligato/general';
import { democraticLifeRules } from '../../sources.ts';

/** After a serious problem, a wrong decision or a case of discipline the leading group meets for criticism at once. */
export const specialLifeMeeting = defineRule({
  kind: 'duty',
  clause: { source: democraticLifeRules, article: '专题民主生活会 (days: local)', confidence: 'secondary' },
  why: {
    en: 'In December nobody remembers any more why it went wrong in March.',
    'zh-CN': '出了问题就要及时说清，不能等到年底。',
  },
  duty: {
    id: 'special-life-meeting',
    title: { en: 'Special democratic-life meeting', 'zh-CN': '专题民主生活会' },
    obligation: meeting,
    bearer: 'unit',
    parameters: { body: 'leading-group' },
  },
  ...raisedWithin(40),
});
