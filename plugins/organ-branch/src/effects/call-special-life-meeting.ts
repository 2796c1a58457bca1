import { assessment, defineRule, peopleFacts } from '@obligato/core';
import { z } from 'zod';
import { democraticLifeRules } from '../sources.ts';

/** An inspection that finds much to put right where a leading group sits gives rise to a special meeting of that group. */
export const callSpecialLifeMeeting = defineRule({
  kind: 'effect',
  on: { obligation: assessment, events: ['feedBack'] },
  clause: { source: democraticLifeRules, article: '专题民主生活会 (number: local)', confidence: 'secondary' },
  why: {
    en: 'What an inspector finds in five places was no oversight.',
    'zh-CN': '检查发现多处问题，就不是个别疏忽。',
  },
  options: z.strictObject({ items: z.int().min(1) }),
  defaults: { items: 5 },
  stricter: { items: 'min' },
  messages: {
    called: {
      en: 'To put right after {{title}} {{period}}: {{items}}. The leading group meets on it.',
      'zh-CN': '{{period}} {{title}}提出整改{{items}}项，班子应召开专题民主生活会。',
    },
  },
  facts: { leadingGroup: peopleFacts.leadingGroup },
  plan({ event, cycle, facts, options }) {
    const items = event.payload.rectify.length;
    if (items < options.items || facts.leadingGroup.length === 0) return [];
    return [
      {
        key: `special-life-meeting/${cycle.id}`,
        does: 'raise',
        to: { unit: cycle.unit, role: 'secretary' },
        messageId: 'called',
        data: { items, title: cycle.title, period: cycle.period.id },
        raise: {
          duty: 'special-life-meeting',
          occasion: `${cycle.duty}-${cycle.period.id.toLowerCase()}`,
        },
      },
    ];
  },
});
