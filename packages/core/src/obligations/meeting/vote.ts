/** What a vote is told as: counts, and whether it was carried. Nobody's name has a place here. */
import { z } from 'zod';
import { field } from '../../machine/fields/field.ts';
import { votes } from '../../machine/fields/shared-fields.ts';
import { words } from '../../machine/payload.ts';

export const vote = z.strictObject({
  title: field(
    words,
    'text',
    { en: 'What is put to the vote', 'zh-CN': '表决事项' },
    {
      description: {
        en: 'The resolution in a few words, as it is to stand in the minutes.',
        'zh-CN': '用一句话写明付诸表决的事项，会议记录照此写明。',
      },
    },
  ),
  matter: field(
    z.enum(['resolution', 'election', 'admission']),
    'choice',
    {
      en: 'Kind of vote',
      'zh-CN': '表决类别',
    },
    {
      description: {
        en: 'What is decided, a resolution unless it is said: how many votes are needed depends on it.',
        'zh-CN': '表决的性质，不填即为一般决议；需要多少票赞成据此判断。',
      },
      choices: {
        resolution: { en: 'Resolution', 'zh-CN': '一般决议' },
        election: { en: 'Election', 'zh-CN': '选举' },
        admission: { en: 'Admission', 'zh-CN': '接收成员' },
      },
    },
  ).default('resolution'),
  ...votes({ en: 'of those in the room', 'zh-CN': '在场有表决权者' }),
  written: field(
    z.strictObject(votes({ en: 'opinions in writing', 'zh-CN': '书面意见' })),
    'group',
    { en: 'Written opinions', 'zh-CN': '书面意见' },
    {
      description: {
        en: 'What absent members handed in before the meeting: numbers, no names.',
        'zh-CN': '缺席者会前提交的书面意见，只计份数，不记姓名。',
      },
    },
  ).optional(),
  carried: field(
    z.boolean(),
    'truth',
    { en: 'Carried', 'zh-CN': '是否通过' },
    {
      description: {
        en: 'Whether it was adopted; this has to agree with the votes.',
        'zh-CN': '是否获得通过，须与票数一致。',
      },
    },
  ),
});
