import { defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { officesHeld } from '../../facts/people/offices.ts';
import { sourceArticle } from '../../sources.ts';

/** One person with many offices has time for none of them. No text has a number: it is a unit’s own. */
export const fewOffices = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open'], duties: ['general-meeting', 'committee-meeting'] },
  clause: { source: sourceArticle, article: 'P15 (number: local)', confidence: 'local' },
  why: {
    en: 'What rests on one person falls with that person.',
    'zh-CN': '事情都压在一个人身上，人一走就没人管。',
  },
  options: z.strictObject({ offices: z.int().min(1) }),
  defaults: { offices: 3 },
  stricter: { offices: 'min' },
  people: ['person'],
  messages: {
    tooMany: {
      en: '{{person}} holds too many offices here: {{held}}; one person holds {{allowed}} at most.',
      'zh-CN': '{{person}}在本支部兼任{{held}}项职务，一人不宜超过{{allowed}}项。',
      remedy: {
        en: 'Give one of them to somebody else, at the next election at the latest.',
        'zh-CN': '请将其中一项交由他人，最迟在换届时调整。',
      },
      measure: { asked: 'allowed', found: 'held', in: 'items' },
    },
  },
  facts: { officesHeld },
  evaluate: ({ facts, options, found }) =>
    facts.officesHeld
      .filter(({ offices }) => offices > options.offices)
      .map(({ member, offices }) => found('tooMany', { person: member, held: offices, allowed: options.offices })),
});
