import { defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { lastChairs } from './last-chairs.ts';
import { houseRules } from './source.ts';

/** The chair goes round: nobody chairs more than so many meetings of one kind in a row. */
export const chairRotates = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open'] },
  clause: { source: houseRules, article: '5', confidence: 'local' },
  why: {
    en: 'Whoever has chaired once prepares better, and speaks more easily.',
    'zh-CN': '轮流主持，人人熟悉议程，也更愿意发言。',
  },
  options: z.strictObject({ inARow: z.int().min(1).max(12) }),
  defaults: { inARow: 3 },
  stricter: { inARow: 'min' },
  messages: {
    again: {
      en: '{{name}} has chaired the last {{count}} meetings of this kind; {{inARow}} in a row are the most.',
      'zh-CN': '{{name}}已连续主持最近{{count}}次此类会议；连续主持最多{{inARow}}次。',
      remedy: { en: 'Let somebody else take the chair.', 'zh-CN': '请由其他同志主持。' },
    },
  },
  facts: { lastChairs },
  evaluate({ event, options: { inARow }, facts, found }) {
    const { chair } = event.payload;
    const others = facts.lastChairs.findIndex(({ member }) => member !== chair);
    const count = others < 0 ? facts.lastChairs.length : others;
    if (count < inARow) return [];
    return [found('again', { name: facts.lastChairs[0]?.name ?? chair, count, inARow })];
  },
});
