/** What a meeting leaves to be done: by whom, and by which day. */
import { z } from 'zod';
import { field } from '../../machine/fields/field.ts';
import { day, words } from '../../machine/payload.ts';

export const agreed = field(
  z.array(
    z.strictObject({
      what: field(
        words,
        'text',
        { en: 'What is to be done', 'zh-CN': '议定事项' },
        {
          description: {
            en: 'What was agreed, in a sentence by which one can tell whether it was done.',
            'zh-CN': '会上议定要办的事，用一句能看出是否办成的话写明。',
          },
        },
      ),
      owner: field(
        words,
        'person',
        { en: 'Owner', 'zh-CN': '责任人' },
        { description: { en: 'Id of whoever has to see to it.', 'zh-CN': '负责办理者的人员编号。' } },
      ),
      until: field(
        day,
        'day',
        { en: 'Last day', 'zh-CN': '完成期限' },
        {
          description: {
            en: 'The day by which it is to be done; the usual number of days when absent.',
            'zh-CN': '应办成的最后日期，不填则按通常天数计算。',
          },
        },
      ).optional(),
    }),
  ),
  'group',
  { en: 'What was agreed', 'zh-CN': '议定事项' },
  {
    description: {
      en: 'What is to be done after the meeting, an entry each with who sees to it; each is followed up on its own.',
      'zh-CN': '会后要办的事，逐项写明责任人；每项单独跟踪，直至办结。',
    },
  },
);
