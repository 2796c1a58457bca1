import { defineRule, meeting, peopleFacts } from '@obligato/core';
import { z } from 'zod';
import { lifeMeetings } from '../../facts/meetings/life-meetings.ts';
import { sourceArticle } from '../../sources.ts';

/** Before a life meeting's agenda is fixed, members and people who are no members are heard. Only their number is kept. */
export const opinionsFirst = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['notify', 'open'], duties: lifeMeetings },
  clause: { source: sourceArticle, article: 'S16; 支部工作条例 17', confidence: 'local' },
  why: {
    en: 'An agenda made without asking anybody answers nobody.',
    'zh-CN': '不听意见就定议题，议的不是大家关心的事。',
  },
  options: z.strictObject({ members: z.int().min(1), nonMembers: z.int().min(0) }),
  defaults: { members: 1, nonMembers: 1 },
  stricter: { members: 'max', nonMembers: 'max' },
  messages: {
    tooFewMembers: {
      en: '{{heard}} members were heard beforehand; at least {{required}} are to be.',
      'zh-CN': '会前征求党员意见{{heard}}人；至少须{{required}}人。',
      remedy: {
        en: 'Ask members what should be talked about, then fix the agenda.',
        'zh-CN': '请先征求党员意见，再确定议题。',
      },
      measure: { asked: 'required', found: 'heard', in: 'people' },
    },
    tooFewOthers: {
      en: '{{heard}} people who are no members were heard beforehand; at least {{required}} are to be.',
      'zh-CN': '会前征求群众意见{{heard}}人；至少须{{required}}人。',
      remedy: {
        en: 'Ask colleagues who are no members, then fix the agenda.',
        'zh-CN': '请先征求群众意见，再确定议题。',
      },
      measure: { asked: 'required', found: 'heard', in: 'people' },
    },
  },
  facts: { nonMembers: peopleFacts.nonMemberCount },
  evaluate({ cycle, facts, options, found }) {
    const { members, nonMembers } = cycle.context.opinions ?? { members: 0, nonMembers: 0 };
    // Where everybody is a member there is nobody else to ask.
    const others = Math.min(options.nonMembers, facts.nonMembers);
    return [
      ...(members < options.members ? [found('tooFewMembers', { heard: members, required: options.members })] : []),
      ...(nonMembers < others ? [found('tooFewOthers', { heard: nonMembers, required: others })] : []),
    ];
  },
});
