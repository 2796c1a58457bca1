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
import { reason, words } from '../../machine/payload.ts';

const done = z.strictObject({
  /** What was done, or where it is written down. */
  summary: field(words, 'long text', { en: 'What was done', 'zh-CN': '完成情况' }).optional(),
  /** The cycle whose record already shows it: a class taught, a meeting held. */
  at: field(words, 'cycle', { en: 'Record that shows it', 'zh-CN': '佐证的活动' }).optional(),
  /** Who took part, where no attendance list exists. */
  people: field(z.array(words), 'persons', { en: 'Who took part', 'zh-CN': '参加人员' }, { unknown: 'remark' }).default(
    [],
  ),
  hours: z.number().min(0).optional(),
  figures: field(z.record(words, z.number().min(0)), 'figures', { en: 'Figures', 'zh-CN': '数据' }).default({}),
});

export const taskEvents = {
  log: {
    title: { en: 'Log a talk, a visit or a contact', 'zh-CN': '登记谈心、走访或联系' },
    by: 'bearer',
    anyOrder: true,
    /** Who, with whom, and of which kind; the day is the event's own. There is no place for what was said. */
    payload: z.strictObject({
      kind: field(words, 'text', { en: 'Kind', 'zh-CN': '类别' }),
      who: field(words, 'name', { en: 'Who', 'zh-CN': '谈话人' }),
      whom: field(words, 'name', { en: 'With whom', 'zh-CN': '谈话对象' }),
    }),
  },
  logInConfidence: {
    title: { en: 'Log a confidential talk', 'zh-CN': '登记保密谈话' },
    by: 'bearer',
    anyOrder: true,
    confidential: true,
    /** That it took place. Neither names nor content have a place. */
    payload: z.strictObject({ kind: field(words, 'text', { en: 'Kind', 'zh-CN': '类别' }) }),
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
    payload: z.strictObject({ remarks: field(words, 'text', { en: 'Remarks', 'zh-CN': '意见' }).optional() }),
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
