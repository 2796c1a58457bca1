/** What an agenda is made of. */
import { z } from 'zod';
import { field } from '../../machine/fields/field.ts';
import { words } from '../../machine/payload.ts';

/** `problem`: to be solved here; `report`: what became of last time's; `business`: the unit's own work. */
export const agendaKinds = ['matter', 'problem', 'report', 'study', 'business'] as const;

const item = z.strictObject({
  title: field(
    words,
    'text',
    { en: 'Item', 'zh-CN': '议题' },
    {
      description: {
        en: 'What is dealt with, as it is to stand on the notice.',
        'zh-CN': '要讨论或办理的事，通知上照此写明。',
      },
    },
  ),
  kind: field(
    z.enum(agendaKinds),
    'choice',
    { en: 'Kind', 'zh-CN': '类别' },
    {
      description: {
        en: 'What sort of item it is, a matter unless it is said: some rules ask for one of a certain kind.',
        'zh-CN': '议题的性质，不填即为一般事项；有的规则要求须有某一类议题。',
      },
      choices: {
        matter: { en: 'Matter', 'zh-CN': '一般事项' },
        problem: { en: 'Problem to be solved', 'zh-CN': '需解决的问题' },
        report: { en: 'What became of last time’s', 'zh-CN': '上次事项的落实情况' },
        study: { en: 'Study', 'zh-CN': '学习' },
        business: { en: 'The unit’s own work', 'zh-CN': '单位业务工作' },
      },
    },
  ).default('matter'),
  topic: field(
    words,
    'text',
    { en: 'Topic answered', 'zh-CN': '所回应的意见' },
    {
      description: {
        en: 'The collected opinion that this item answers, where its title says it in other words.',
        'zh-CN': '本议题所回应的意见，与议题标题说法不同时填写。',
      },
    },
  ).optional(),
});

export type AgendaItem = z.output<typeof item>;

/** A title alone is an item of no particular kind. */
export const agenda = field(
  z.array(z.union([words.transform((title): AgendaItem => ({ title, kind: 'matter' })), item])).min(1),
  'agenda',
  { en: 'Agenda', 'zh-CN': '议题' },
  {
    description: {
      en: 'What will be dealt with, in this order: a title for each, or a title with its kind.',
      'zh-CN': '按先后顺序列出各项议题；每项可只写标题，也可另注类别。',
    },
  },
);
