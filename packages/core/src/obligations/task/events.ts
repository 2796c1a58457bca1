/**
 * What can be said about a task.
 *
 * Whoever owes it does it, the superior too: a training that the superior owes is finished by the superior, and missed by
 * nobody else. Whether a unit's task was done well the superior says: `verify` and `reopen` are not the unit's own.
 */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { words } from '../../machine/payload.ts';

const done = z.strictObject({
  /** What was done, or where it is written down. */
  summary: words.optional(),
  /** The cycle whose record already shows it: a class taught, a meeting held. */
  at: words.optional(),
  /** Who took part, where no attendance list exists. */
  people: z.array(words).default([]),
  hours: z.number().min(0).optional(),
  figures: z.record(words, z.number().min(0)).default({}),
});

export const taskEvents = {
  log: {
    title: { en: 'Log a talk, a visit or a contact', 'zh-CN': '登记谈心、走访或联系' },
    by: 'bearer',
    anyOrder: true,
    /** Who, with whom, and of which kind; the day is the event's own. There is no place for what was said. */
    payload: z.strictObject({ kind: words, who: words, whom: words }),
  },
  logInConfidence: {
    title: { en: 'Log a confidential talk', 'zh-CN': '登记保密谈话' },
    by: 'bearer',
    anyOrder: true,
    confidential: true,
    /** That it took place. Neither names nor content have a place. */
    payload: z.strictObject({ kind: words }),
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
    payload: z.strictObject({ remarks: words.optional() }),
  },
  reopen: {
    title: { en: 'Send back to be done again', 'zh-CN': '退回重做' },
    by: 'superior',
    // An event of its own is awaited: the first one came in time, and returning it must not make it late.
    reopens: ['finishAgain'],
    payload: z.strictObject({ reason: words }),
  },
  archive: archiveEvent('bearer'),
  ...clockEvents,
} as const;
