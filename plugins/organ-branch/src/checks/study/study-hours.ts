import { defineRule, study } from '@obligato/core';
import { z } from 'zod';
import { hoursAttended } from '../../facts/study/hours-attended.ts';
import { hoursReached } from '../../facts/study/hours-reached.ts';
import { educationRegulations } from '../../sources.ts';

export const offerClasses = {
  en: 'Offer classes when those who missed them can come. Hours on a screen are not counted.',
  'zh-CN': '请在方便缺课党员的时间安排补课；线上时长不计入。',
} as const;

/**
 * Members generally learn together for 32 hours a year. Told for the unit, never for a person; age and illness
 * excuse, and stay in the count.
 */
export const studyHours = defineRule({
  kind: 'check',
  on: { obligation: study, events: ['complete'], duties: ['study-plan'] },
  clause: { source: educationRegulations, article: '20, 23', confidence: 'text' },
  why: {
    en: 'Hours are there to be offered by the branch, not to be collected from members.',
    'zh-CN': '学时是要求支部安排好学习，不是要党员凑数。',
  },
  options: z.strictObject({ hours: z.number().min(0), perUnmeasuredMeeting: z.number().min(0) }),
  defaults: { hours: 32, perUnmeasuredMeeting: 1 },
  stricter: { hours: 'max', perUnmeasuredMeeting: 'min' },
  messages: {
    short: {
      en: '{{reached}} of {{all}} members reached {{hours}} hours in meetings, classes and training; {{excused}} are excused for age or illness.',
      'zh-CN': '党员{{all}}名，集中学习满{{hours}}学时的{{reached}}名；因年老体弱不作要求的{{excused}}名。',
      remedy: offerClasses,
    },
  },
  facts: { hoursAttended },
  evaluate({ facts, options, found }) {
    const { all, reached, excused } = hoursReached(facts.hoursAttended, options);
    return reached + excused >= all ? [] : [found('short', { reached, all, hours: options.hours, excused })];
  },
});
