/** What can be said about a campaign. Pledges and praise have names; results are counted for the unit, and nobody has points. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { field } from '../../machine/fields/field.ts';
import { observations, praised, praisedFor } from '../../machine/fields/shared-fields.ts';
import { words } from '../../machine/payload.ts';

const count = z.int().min(0);

export const campaignEvents = {
  announce: {
    title: { en: 'Announce', 'zh-CN': '部署' },
    by: 'unit',
    payload: z.strictObject({
      theme: field(
        words,
        'text',
        { en: 'Theme', 'zh-CN': '主题' },
        { description: { en: 'What the campaign is about, in a few words.', 'zh-CN': '用几个词写明活动主题。' } },
      ),
      how: field(
        words,
        'text',
        { en: 'How it is made known', 'zh-CN': '部署方式' },
        {
          description: {
            en: 'In which way people hear of it, such as a meeting or a notice board.',
            'zh-CN': '以何种方式告知大家，如会议部署、张贴公告。',
          },
        },
      ),
    }),
  },
  pledge: {
    title: { en: 'Pledge', 'zh-CN': '承诺' },
    by: 'unit',
    anyOrder: true,
    payload: z.strictObject({
      who: field(
        words,
        'person',
        { en: 'Who pledges', 'zh-CN': '承诺人' },
        {
          unknown: 'remark',
          description: {
            en: 'Id of whoever makes the pledge, or the name of a group.',
            'zh-CN': '作出承诺者的人员编号，或集体的名称。',
          },
        },
      ),
      promise: field(
        words,
        'text',
        { en: 'Pledge', 'zh-CN': '承诺内容' },
        {
          description: {
            en: 'What will be done, until when, so that it can be checked.',
            'zh-CN': '承诺做什么、何时完成，以便检查。',
          },
        },
      ),
    }),
  },
  check: {
    title: { en: 'Check the pledges', 'zh-CN': '检查践诺' },
    by: 'unit',
    payload: z.strictObject({
      looked: field(
        count,
        'number',
        { en: 'Pledges looked at', 'zh-CN': '检查项数' },
        { description: { en: 'How many pledges were checked.', 'zh-CN': '检查了多少项承诺。' } },
      ),
      kept: field(
        count,
        'number',
        { en: 'Pledges kept', 'zh-CN': '履行项数' },
        { description: { en: 'How many of those were kept.', 'zh-CN': '其中已经履行的项数，不得多于检查项数。' } },
      ),
      observations,
    }),
  },
  commend: {
    title: { en: 'Commend', 'zh-CN': '表彰' },
    by: 'unit',
    payload: z.strictObject({
      commended: field(
        z
          .array(
            z.strictObject({
              who: field(
                words,
                'person',
                { en: 'Who is commended', 'zh-CN': '受表彰者' },
                { unknown: 'remark', description: praised },
              ),
              for: field(words, 'text', { en: 'What for', 'zh-CN': '表彰事由' }, { description: praisedFor }),
            }),
          )
          .min(1),
        'group',
        { en: 'Commended', 'zh-CN': '表彰' },
        {
          description: {
            en: 'One entry for each; praise always says what it is for.',
            'zh-CN': '每名受表彰者一项，须写明事由。',
          },
        },
      ),
    }),
  },
  archive: archiveEvent('unit'),
  ...clockEvents,
} as const;
