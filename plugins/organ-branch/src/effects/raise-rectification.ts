import { assessment, defineRule } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { sourceArticle } from '../sources.ts';

/** Each thing that an inspection wants put right becomes an item of its own, with a day and an owner to come. */
export const raiseRectification = defineRule({
  kind: 'effect',
  on: { obligation: assessment, events: ['feedBack'] },
  clause: { source: sourceArticle, article: 'S6, S7, P14', confidence: 'local' },
  why: {
    en: 'A list in a report is nobody’s; an item with a day is somebody’s.',
    'zh-CN': '写在报告里的问题没人管，落到人头和日期上才有人改。',
  },
  ...noOptions,
  messages: {
    raised: { en: 'To put right: {{item}}.', 'zh-CN': '需整改：{{item}}。' },
  },
  plan({ event, cycle }) {
    return event.payload.rectify.map((item, index) => {
      const occasion = `${cycle.duty}-${cycle.period.id.toLowerCase()}-${index + 1}`;
      return {
        key: `raise/${cycle.id}/${index + 1}`,
        does: 'raise' as const,
        to: { unit: cycle.unit, role: 'secretary' },
        messageId: 'raised' as const,
        data: { item },
        raise: { duty: 'rectification-item', occasion, parameters: { subject: item, from: cycle.id } },
      };
    });
  },
});
