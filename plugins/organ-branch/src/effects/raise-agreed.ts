import { defineRule, meeting } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { criticism } from '../facts/meetings/life-meetings.ts';
import { sourceArticle } from '../sources.ts';

/** What a meeting agreed becomes an item each, with its owner and its day; of a life meeting, something to put right. */
export const raiseAgreed = defineRule({
  kind: 'effect',
  on: { obligation: meeting, events: ['adjourn'] },
  clause: { source: sourceArticle, article: 'S9; 支部工作条例 16, 17', confidence: 'local' },
  why: {
    en: 'What was agreed and given to nobody is talked about again next time.',
    'zh-CN': '议定了没人领，下次还得再议。',
  },
  ...noOptions,
  messages: {
    raised: { en: 'Agreed: {{item}}. Owner: {{owner}}.', 'zh-CN': '议定：{{item}}，责任人：{{owner}}。' },
  },
  people: ['owner'],
  plan({ event, cycle }) {
    const { agreed = [] } = event.payload;
    const duty = criticism.has(cycle.duty) ? 'rectification-item' : 'agreed-item';
    return agreed.map(({ what, owner, until }, index) => ({
      key: `raise-agreed/${cycle.id}/${index + 1}`,
      does: 'raise' as const,
      to: { unit: cycle.unit, role: 'secretary' },
      messageId: 'raised' as const,
      data: { item: what, owner },
      raise: {
        duty,
        occasion: occasionOf(cycle.id.slice(cycle.unit.length + 1), index + 1),
        parameters: { subject: what, from: cycle.id, owner, ...(until === undefined ? {} : { until }) },
      },
    }));
  },
});

/** Groups are called as their branch likes: what an occasion cannot be called by stands there as its number. */
const occasionOf = (cycle: string, nth: number): string =>
  `${cycle} ${nth}`
    .toLowerCase()
    .replace(/[^a-z0-9/ -]/gu, (character) => character.codePointAt(0)?.toString(16) ?? '')
    .split(/[/ -]+/)
    .filter((part) => part !== '')
    .join('-');
