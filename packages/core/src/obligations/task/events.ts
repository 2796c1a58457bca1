/**
 * What can be said about a task.
 *
 * Whoever owes it does it, the superior too: a training that the superior owes is finished by the superior, and missed by
 * nobody else. Whether a unit's task was done well the superior says: `verify` and `reopen` are not the unit's own.
 */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { field } from '../../machine/fields/field.ts';
import { figures, kindOfTalk, remarks } from '../../machine/fields/shared-fields.ts';
import { reason, words } from '../../machine/payload.ts';

const done = z.strictObject({
  summary: field(
    words,
    'long text',
    { en: 'What was done', 'zh-CN': '完成情况' },
    { description: { en: 'What was done, or where it is written down.', 'zh-CN': '完成了什么，或在何处有记载。' } },
  ).optional(),
  at: field(
    words,
    'cycle',
    { en: 'Record that shows it', 'zh-CN': '佐证的活动' },
    {
      description: {
        en: 'Id of the activity whose record already shows it, such as a meeting held.',
        'zh-CN': '已有记录可证明的活动编号，如已召开的会议。',
      },
    },
  ).optional(),
  people: field(
    z.array(words),
    'persons',
    { en: 'Who took part', 'zh-CN': '参加人员' },
    {
      description: {
        en: 'Ids of those who took part, where there is no attendance list.',
        'zh-CN': '没有到会名单时，填写参加者的人员编号。',
      },
      unknown: 'remark',
    },
  ).default([]),
  hours: field(
    z.number().min(0),
    'number',
    { en: 'Hours', 'zh-CN': '学时' },
    { description: { en: 'How long it took, in hours; a half is 0.5.', 'zh-CN': '所用学时数，半学时写作0.5。' } },
  ).optional(),
  figures: figures.default({}),
});

export const taskEvents = {
  log: {
    title: { en: 'Log a talk, a visit or a contact', 'zh-CN': '登记谈心、走访或联系' },
    by: 'bearer',
    anyOrder: true,
    /** Who, with whom, and of which kind; the day is the event's own. There is no place for what was said. */
    payload: z.strictObject({
      kind: kindOfTalk,
      who: field(
        words,
        'person',
        { en: 'Who', 'zh-CN': '谈话人' },
        {
          unknown: 'remark',
          description: { en: 'Id of whoever led the talk or made the visit.', 'zh-CN': '主动谈话或走访者的人员编号。' },
        },
      ),
      whom: field(
        words,
        'person',
        { en: 'With whom', 'zh-CN': '谈话对象' },
        {
          unknown: 'remark',
          description: {
            en: 'Id of the other side, or a name from elsewhere; what was said has no place here.',
            'zh-CN': '对方的人员编号，外单位人员写姓名；谈话内容不予登记。',
          },
        },
      ),
    }),
  },
  logInConfidence: {
    title: { en: 'Log a confidential talk', 'zh-CN': '登记保密谈话' },
    by: 'bearer',
    anyOrder: true,
    confidential: true,
    /** That it took place. Neither names nor content have a place. */
    payload: z.strictObject({ kind: kindOfTalk }),
  },
  finish: {
    title: { en: 'Say that it is done', 'zh-CN': '完成' },
    by: 'bearer',
    payload: done,
  },
  finishAgain: {
    title: { en: 'Say that it is done now', 'zh-CN': '补办完成' },
    by: 'bearer',
    payload: done,
  },
  verify: {
    title: { en: 'Verify', 'zh-CN': '核验' },
    by: 'superior',
    payload: z.strictObject({ remarks: remarks.optional() }),
  },
  reopen: {
    title: { en: 'Send back to be done again', 'zh-CN': '退回重做' },
    by: 'superior',
    // An event of its own is awaited: the first one came in time, and returning it must not make it late.
    reopens: ['finishAgain'],
    payload: z.strictObject({ reason }),
  },
  archive: archiveEvent('bearer'),
  ...clockEvents,
} as const;
