import { defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { talksLogged } from '../../facts/talks-logged.ts';
import { branchRegulations } from '../../sources.ts';

/** Before a life meeting people talk with each other, so that nobody hears a criticism there for the first time. */
export const talksBeforeLifeMeeting = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open'], duties: ['life-meeting'] },
  clause: { source: branchRegulations, article: '17', confidence: 'text' },
  why: {
    en: 'What was said between two first can be said before all.',
    'zh-CN': '会前谈透，会上才能说开。',
  },
  options: z.strictObject({ talks: z.int().min(1) }),
  defaults: { talks: 1 },
  stricter: { talks: 'max' },
  messages: {
    tooFew: {
      en: '{{given}} talks were logged in the year before this meeting; at least {{required}} are asked for.',
      'zh-CN': '会前一年内登记谈心{{given}}次，应不少于{{required}}次。',
      remedy: {
        en: 'Talk first, and log that it took place; names and content are not needed.',
        'zh-CN': '请先谈心并登记，可不记姓名和内容。',
      },
      measure: { asked: 'required', found: 'given', in: 'times' },
    },
  },
  facts: { talksLogged },
  evaluate: ({ facts, options, found }) =>
    facts.talksLogged >= options.talks ? [] : [found('tooFew', { given: facts.talksLogged, required: options.talks })],
});
