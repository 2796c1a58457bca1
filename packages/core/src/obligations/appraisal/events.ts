/** What can be said about the appraisal of members. The ballot is a tally: no payload has room for one person's vote. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { field } from '../../machine/fields/field.ts';
import { day, reason, someWords, words } from '../../machine/payload.ts';

const count = z.int().min(0);

/** 优秀, 合格, 基本合格, 不合格. */
export const grades = ['excellent', 'qualified', 'basic', 'unqualified'] as const;

// Who is a member is looked up by `people-of-the-day`: members of other units have a place where a ballot is held together.
const tally = z.strictObject({
  member: field(words, 'person', { en: 'Member', 'zh-CN': '党员' }, { unknown: 'nothing' }),
  excellent: count,
  qualified: count,
  basic: count,
  unqualified: count,
  /** Ballots that leave this member out. */
  blank: count.optional(),
});
const grade = z.strictObject({
  member: field(words, 'person', { en: 'Member', 'zh-CN': '党员' }, { unknown: 'nothing' }),
  grade: z.enum(grades),
  reason: reason.optional(),
});
const tookPart = z.strictObject({
  members: field(someWords, 'persons', { en: 'Members who took part', 'zh-CN': '参加的党员' }, { unknown: 'nothing' }),
});

export const appraisalEvents = {
  announce: {
    title: { en: 'Announce', 'zh-CN': '公布' },
    by: 'unit',
    payload: z.strictObject({
      heldOn: field(day, 'day', { en: 'Day of the meeting', 'zh-CN': '会议日期' }),
      place: field(words, 'text', { en: 'Place', 'zh-CN': '地点' }),
    }),
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
      results: field(z.array(tally).min(1), 'tally', { en: 'Results', 'zh-CN': '测评结果' }),
      /** Other units that voted as well: a group too small alone holds its ballot together with them. */
      heldWith: field(someWords, 'texts', { en: 'Held with these units', 'zh-CN': '联合开展的单位' }).optional(),
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
    payload: z.strictObject({
      to: field(someWords, 'persons', { en: 'Told', 'zh-CN': '已反馈的党员' }, { unknown: 'nothing' }),
    }),
  },
  archive: archiveEvent('unit'),
  ...clockEvents,
} as const;
