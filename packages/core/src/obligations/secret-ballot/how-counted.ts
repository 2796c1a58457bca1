/** What a count says of itself: whether papers were counted by hand, or a box by its two scrutineers. */
import { z } from 'zod';
import { field } from '../../machine/fields/field.ts';
import { words } from '../../machine/payload.ts';

/** Counted from papers, by whoever enters it; or in a secret ballot, whose box says the same. */
export const howCounted = field(
  z.enum(['paper', 'electronic']),
  'choice',
  { en: 'How it was counted', 'zh-CN': '计票方式' },
  {
    description: {
      en: 'On paper, by hand; or in a secret ballot, whose box has to say the same.',
      'zh-CN': '纸质票由人工清点；电子投票须与票箱的计票结果一致。',
    },
    choices: {
      paper: { en: 'On paper', 'zh-CN': '纸质票' },
      electronic: { en: 'Electronically', 'zh-CN': '电子投票' },
    },
  },
);

/** Which box it is the count of: whoever keeps the published lists can reckon its roots up again. */
export const countedBox = field(
  z.strictObject({
    ballot: field(
      words,
      'text',
      { en: 'Secret ballot', 'zh-CN': '电子投票' },
      { description: { en: 'The name under which it was announced.', 'zh-CN': '公布时所用的名称。' } },
    ),
    announcement: field(
      words,
      'text',
      { en: 'Fingerprint', 'zh-CN': '校验码' },
      { description: { en: 'The one that was posted with the announcement.', 'zh-CN': '随公告张贴的校验码。' } },
    ),
    roots: field(
      z.array(words),
      'texts',
      { en: 'Roots', 'zh-CN': '根值' },
      {
        description: {
          en: 'Of the lists of sheets that were counted, in the order of the questions.',
          'zh-CN': '已计票的选票清单的根值，按问题顺序排列。',
        },
      },
    ),
  }),
  'group',
  { en: 'Box of the secret ballot', 'zh-CN': '电子票箱' },
  {
    description: {
      en: 'Only where it was counted electronically: the page of the ballot fills it in.',
      'zh-CN': '仅电子投票填写，由投票页面自动填入。',
    },
  },
);

export type CountedBox = z.output<typeof countedBox>;
