/** What can be said about an evaluation: tallies only. No payload has room for a single ballot or a voter. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { field } from '../../machine/fields/field.ts';
import {
  countedTogether,
  eligible,
  givenMark,
  heldWith,
  leftBlank,
  toldPeople,
} from '../../machine/fields/shared-fields.ts';
import { day, someWords, words } from '../../machine/payload.ts';
import type { Text } from '../../text/text.ts';
import { countedBox, howCounted } from '../secret-ballot/how-counted.ts';

const count = z.int().min(0);

/** 优秀, 良好, 一般, 较差. */
export const marks = ['excellent', 'good', 'fair', 'poor'] as const;

export const titlesOfMarks: Readonly<Record<(typeof marks)[number], Text>> = {
  excellent: { en: 'Excellent', 'zh-CN': '优秀' },
  good: { en: 'Good', 'zh-CN': '良好' },
  fair: { en: 'Fair', 'zh-CN': '一般' },
  poor: { en: 'Poor', 'zh-CN': '较差' },
};

export const evaluationEvents = {
  announce: {
    title: { en: 'Announce', 'zh-CN': '公布' },
    by: 'unit',
    payload: z.strictObject({
      // Leaders of other units have a place where they are evaluated together (`heldWith`).
      subjects: field(
        someWords,
        'persons',
        { en: 'Who is evaluated', 'zh-CN': '测评对象' },
        {
          description: {
            en: 'Ids of all of whom others are asked for their opinion.',
            'zh-CN': '请大家作出评价的全部对象的人员编号。',
          },
        },
      ),
      eligible,
      closesOn: field(
        day,
        'day',
        { en: 'Closes on', 'zh-CN': '截止日期' },
        {
          description: {
            en: 'The last day on which answers are taken; it is closed on it, or when all have answered.',
            'zh-CN': '收取测评表的最后一天；到期或全部收齐方可截止。',
          },
        },
      ),
      heldWith: heldWith.optional(),
    }),
  },
  collect: {
    title: { en: 'Start collecting', 'zh-CN': '开始测评' },
    by: 'unit',
    payload: z.strictObject({}),
  },
  close: {
    title: { en: 'Close the collection', 'zh-CN': '截止' },
    by: 'unit',
    payload: z.strictObject({
      returned: field(
        count,
        'number',
        { en: 'Sheets returned', 'zh-CN': '收回份数' },
        {
          description: {
            en: 'How many sheets came back; only where it is closed early because everybody has answered.',
            'zh-CN': '收回的份数；仅在全部收齐、提前截止时填写。',
          },
        },
      ).optional(),
    }),
  },
  tally: {
    title: { en: 'Record the tally', 'zh-CN': '登记汇总' },
    by: 'unit',
    payload: z.strictObject({
      how: howCounted.default('paper'),
      issued: field(
        count,
        'number',
        { en: 'Sheets issued', 'zh-CN': '发出份数' },
        {
          description: {
            en: 'How many sheets were given out; no more than there are people who may answer.',
            'zh-CN': '实际发出的份数，不得多于应参加人数。',
          },
        },
      ),
      returned: field(
        count,
        'number',
        { en: 'Sheets returned', 'zh-CN': '收回份数' },
        {
          description: {
            en: 'How many sheets came back; no more than were issued.',
            'zh-CN': '实际收回的份数，不得多于发出份数。',
          },
        },
      ),
      results: field(
        z
          .array(
            z.strictObject({
              subject: field(
                words,
                'person',
                { en: 'Who is evaluated', 'zh-CN': '测评对象' },
                {
                  description: {
                    en: 'Id of the person to whom these figures belong; only who was announced.',
                    'zh-CN': '这些数字所属者的人员编号，须为已公布的测评对象。',
                  },
                  unknown: 'nothing',
                },
              ),
              excellent: field(count, 'number', titlesOfMarks.excellent, { description: givenMark }),
              good: field(count, 'number', titlesOfMarks.good, { description: givenMark }),
              fair: field(count, 'number', titlesOfMarks.fair, { description: givenMark }),
              poor: field(count, 'number', titlesOfMarks.poor, { description: givenMark }),
              blank: leftBlank.optional(),
              /** Grades that were counted together, so that no cell shows one answer: their sum stands under one of them. */
              together: field(
                z.array(z.enum(marks)).min(2),
                'texts',
                {
                  en: 'Grades counted together',
                  'zh-CN': '合并统计的档次',
                },
                { description: countedTogether, choices: titlesOfMarks },
              ).optional(),
            }),
          )
          .min(1),
        'group',
        { en: 'Answers counted', 'zh-CN': '测评结果' },
        {
          description: {
            en: 'One entry for each person evaluated; marks and blanks add up to the sheets returned.',
            'zh-CN': '每名测评对象一项；各档与弃权之和应等于收回份数。',
          },
        },
      ),
      box: countedBox.optional(),
    }),
  },
  feedBack: {
    title: { en: 'Feed the result back', 'zh-CN': '反馈结果' },
    by: 'unit',
    payload: z.strictObject({
      to: field(
        someWords,
        'persons',
        { en: 'Told', 'zh-CN': '已反馈的对象' },
        { description: toldPeople, unknown: 'nothing' },
      ),
      measures: field(
        z.array(words),
        'texts',
        { en: 'Measures', 'zh-CN': '改进措施' },
        {
          description: { en: 'What will be done about it, a sentence each.', 'zh-CN': '拟采取的改进措施，一条一句。' },
        },
      ).default([]),
    }),
  },
  archive: archiveEvent('unit'),
  ...clockEvents,
} as const;
