import { defineRule, election, leastCount, requiredShare } from '@obligato/core';
import { z } from 'zod';
import { electionRegulations } from '../../sources.ts';

/** More candidates than seats, by a fifth of the seats, rounded up: four for three seats. */
export const candidateSurplus = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['nominate'] },
  clause: { source: electionRegulations, article: '差额比例 20%', confidence: 'secondary' },
  why: { en: 'With as many names as seats there is nothing to choose.', 'zh-CN': '候选人和名额一样多，就谈不上选。' },
  options: z.strictObject({ surplus: requiredShare.options.shape.share }),
  defaults: { surplus: '1/5' },
  stricter: { surplus: 'max-share' },
  messages: {
    tooFew: {
      en: '{{candidates}} candidates stand for {{seats}} seats; {{required}} are needed ({{surplus}} more, rounded up).',
      'zh-CN': '应选{{seats}}名，候选人{{candidates}}名；按差额{{surplus}}（进一取整）须{{required}}名。',
      remedy: { en: 'Nominate {{missing}} more.', 'zh-CN': '请再提名{{missing}}名。' },
      measure: { asked: 'required', found: 'candidates', in: 'people' },
    },
  },
  evaluate({ event, cycle, options, found }) {
    const candidates = new Set(event.payload.candidates).size;
    const seats = cycle.context.seats ?? 0;
    const required = seats + leastCount(seats, '>=', options.surplus);
    if (candidates >= required) return [];
    return [found('tooFew', { candidates, seats, required, surplus: options.surplus, missing: required - candidates })];
  },
});
