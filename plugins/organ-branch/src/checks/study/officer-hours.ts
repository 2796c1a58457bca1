import { defineRule, study } from '@obligato/core';
import { z } from 'zod';
import { hoursAttended } from '../../facts/study/hours-attended.ts';
import { hoursReached } from '../../facts/study/hours-reached.ts';
import { trainingPlan } from '../../sources.ts';
import { offerClasses } from './study-hours.ts';

/**
 * Secretary and committee learn for 56 hours a year. Restated from a plan that has run out, so a unit may set its
 * own.
 */
export const officerHours = defineRule({
  kind: 'check',
  on: { obligation: study, events: ['complete'], duties: ['study-plan'] },
  clause: { source: trainingPlan, article: '班子成员学时', confidence: 'secondary' },
  why: {
    en: 'Whoever leads the study of others needs more of it.',
    'zh-CN': '带着大家学的人，自己要学得更多。',
  },
  options: z.strictObject({ hours: z.number().min(0), perUnmeasuredMeeting: z.number().min(0) }),
  defaults: { hours: 56, perUnmeasuredMeeting: 1 },
  stricter: { hours: 'max', perUnmeasuredMeeting: 'min' },
  messages: {
    short: {
      en: '{{reached}} of {{all}} officers reached {{hours}} hours in meetings, classes and training; {{excused}} are excused for age or illness.',
      'zh-CN': '书记和委员{{all}}名，集中学习满{{hours}}学时的{{reached}}名；因年老体弱不作要求的{{excused}}名。',
      remedy: offerClasses,
    },
  },
  facts: { hoursAttended },
  evaluate({ facts, options, found }) {
    const { all, reached, excused } = hoursReached(
      facts.hoursAttended.filter((person) => person.officer),
      options,
    );
    return reached + excused >= all ? [] : [found('short', { reached, all, hours: options.hours, excused })];
  },
});
