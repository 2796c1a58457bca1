/** What can be said about the appraisal of members. The ballot is a tally: no payload has room for one person's vote. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { day, words } from '../../machine/payload.ts';

const count = z.int().min(0);

/** 优秀, 合格, 基本合格, 不合格. */
export const grades = ['excellent', 'qualified', 'basic', 'unqualified'] as const;

const tally = z.strictObject({
  member: words,
  excellent: count,
  qualified: count,
  basic: count,
  unqualified: count,
  /** Ballots that leave this member out. */
  blank: count.optional(),
});
const grade = z.strictObject({ member: words, grade: z.enum(grades), reason: words.optional() });
const tookPart = z.strictObject({ members: z.array(words).min(1) });

export const appraisalEvents = {
  announce: {
    title: { en: 'Announce', 'zh-CN': '公布' },
    by: 'unit',
    payload: z.strictObject({ heldOn: day, place: words }),
  },
  selfAppraise: {
    title: { en: 'Members appraise themselves', 'zh-CN': '党员自评' },
    by: 'unit',
    anyOrder: true,
    payload: tookPart,
  },
  peerAppraise: {
    title: { en: 'Members appraise each other', 'zh-CN': '党员互评' },
    by: 'unit',
    anyOrder: true,
    payload: tookPart,
  },
  ballot: {
    title: { en: 'Record the ballot', 'zh-CN': '登记测评' },
    by: 'unit',
    payload: z.strictObject({
      issued: count,
      returned: count,
      results: z.array(tally).min(1),
      /** Other units that voted as well: a group too small alone holds its ballot together with them. */
      heldWith: z.array(words).min(1).optional(),
    }),
  },
  opine: {
    title: { en: 'Form the opinion', 'zh-CN': '提出评定意见' },
    by: 'unit',
    payload: z.strictObject({
      formedBy: z.enum(['committee', 'general-meeting']),
      grades: z.array(grade).min(1),
    }),
  },
  feedBack: {
    title: { en: 'Tell each member', 'zh-CN': '向本人反馈' },
    by: 'unit',
    payload: z.strictObject({ to: z.array(words).min(1) }),
  },
  archive: archiveEvent('unit'),
  ...clockEvents,
} as const;
