/** What can be said about a unit's study. Of persons only praise; hours come from attendance lists and are never entered. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { announcedOn } from '../../machine/fields/announced-on.ts';
import { field } from '../../machine/fields/field.ts';
import { observations, praised, praisedFor } from '../../machine/fields/shared-fields.ts';
import { day, someWords, words } from '../../machine/payload.ts';

const tier = z.strictObject({
  level: field(
    words,
    'text',
    { en: 'Level', 'zh-CN': '层次' },
    {
      description: {
        en: 'Whom this is for, such as leaders, members or new colleagues.',
        'zh-CN': '面向哪一层次，如负责人、普通成员、新进人员。',
      },
    },
  ),
  requirement: field(
    words,
    'text',
    { en: 'Requirement', 'zh-CN': '要求' },
    { description: { en: 'How much they study, such as hours in the year.', 'zh-CN': '学习多少，如全年若干学时。' } },
  ),
});

export const studyEvents = {
  plan: {
    title: { en: 'Draw up the study plan', 'zh-CN': '制定学习计划' },
    by: 'unit',
    payload: z.strictObject({
      tiers: field(
        z.array(tier).min(1),
        'group',
        { en: 'Who studies how much', 'zh-CN': '分层学习安排' },
        { description: { en: 'One entry for each level.', 'zh-CN': '每个层次一项。' } },
      ),
      reading: field(
        someWords,
        'texts',
        { en: 'Reading', 'zh-CN': '学习内容' },
        { description: { en: 'What is read, one title each.', 'zh-CN': '学习的书目或文件，一项一条。' } },
      ),
      until: field(
        day,
        'day',
        { en: 'Last day of the plan', 'zh-CN': '计划截止日期' },
        {
          description: { en: 'Only for a plan that runs longer than its period.', 'zh-CN': '仅在计划跨越本期时填写。' },
        },
      ).optional(),
    }),
  },
  publish: {
    title: { en: 'Publish the plan', 'zh-CN': '公布计划' },
    by: 'unit',
    payload: z.strictObject({}),
  },
  carryOn: {
    title: { en: 'Carry on with a plan that still runs', 'zh-CN': '沿用在行计划' },
    by: 'unit',
    payload: z.strictObject({
      // It may be so old that its record is not at hand any more.
      plan: field(
        words,
        'cycle',
        { en: 'The plan that still runs', 'zh-CN': '沿用的计划' },
        {
          unknown: 'remark',
          description: {
            en: 'Id of the cycle in which the plan was drawn up; it is not written out again.',
            'zh-CN': '制定该计划的事项编号，计划内容不必重写。',
          },
        },
      ),
    }),
  },
  apply: {
    title: { en: 'Apply what was learnt to a problem', 'zh-CN': '学以致用' },
    by: 'unit',
    anyOrder: true,
    payload: z.strictObject({
      problem: field(
        words,
        'text',
        { en: 'Problem', 'zh-CN': '问题' },
        { description: { en: 'What there was to solve.', 'zh-CN': '要解决的实际问题。' } },
      ),
      outcome: field(
        words,
        'text',
        { en: 'Outcome', 'zh-CN': '成效' },
        { description: { en: 'What came of it.', 'zh-CN': '取得的成效。' } },
      ),
    }),
  },
  check: {
    title: { en: 'Check how study goes', 'zh-CN': '检查学习' },
    by: 'unit',
    payload: z.strictObject({ observations, announcedOn: announcedOn.optional() }),
  },
  praise: {
    title: { en: 'Praise a result or a contribution', 'zh-CN': '表扬' },
    by: 'unit',
    anyOrder: true,
    payload: z.strictObject({
      who: field(
        words,
        'person',
        { en: 'Who is praised', 'zh-CN': '受表扬者' },
        { unknown: 'remark', description: praised },
      ),
      for: field(words, 'text', { en: 'What for', 'zh-CN': '表扬事由' }, { description: praisedFor }),
    }),
  },
  complete: {
    title: { en: 'Close the year of study', 'zh-CN': '完成年度学习' },
    by: 'unit',
    payload: z.strictObject({
      summary: field(
        words,
        'long text',
        { en: 'Summary', 'zh-CN': '总结' },
        { description: { en: 'How the year of study went, in short.', 'zh-CN': '简要总结全年学习情况。' } },
      ),
    }),
  },
  archive: archiveEvent('unit'),
  ...clockEvents,
} as const;
