/** What can be said about the appraisal of members. The ballot is a tally: no payload has room for one person's vote. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { field } from '../../machine/fields/field.ts';
import {
  ballotsIssued,
  ballotsReturned,
  countedTogether,
  eligible,
  givenMark,
  heldOn,
  heldWith,
  leftBlank,
  place,
  toldPeople,
} from '../../machine/fields/shared-fields.ts';
import { reason, someWords, words } from '../../machine/payload.ts';
import type { Text } from '../../text/text.ts';
import { countedBox, howCounted } from '../secret-ballot/how-counted.ts';

const count = z.int().min(0);

/** 优秀, 合格, 基本合格, 不合格. */
export const grades = ['excellent', 'qualified', 'basic', 'unqualified'] as const;

export const titlesOfGrades: Readonly<Record<(typeof grades)[number], Text>> = {
  excellent: { en: 'Excellent', 'zh-CN': '优秀' },
  qualified: { en: 'Qualified', 'zh-CN': '合格' },
  basic: { en: 'Basically qualified', 'zh-CN': '基本合格' },
  unqualified: { en: 'Not qualified', 'zh-CN': '不合格' },
};

// Who is a member is looked up by `people-of-the-day`: members of other units have a place where a ballot is held together.
const tally = z.strictObject({
  member: field(
    words,
    'person',
    { en: 'Member', 'zh-CN': '成员' },
    {
      description: { en: 'Id of the member to whom these figures belong.', 'zh-CN': '这些数字所属成员的人员编号。' },
      unknown: 'nothing',
    },
  ),
  excellent: field(count, 'number', titlesOfGrades.excellent, { description: givenMark }),
  qualified: field(count, 'number', titlesOfGrades.qualified, { description: givenMark }),
  basic: field(count, 'number', titlesOfGrades.basic, { description: givenMark }),
  unqualified: field(count, 'number', titlesOfGrades.unqualified, { description: givenMark }),
  blank: leftBlank.optional(),
  /** Grades that were counted together, so that no cell shows one vote: their sum stands under one of them. */
  together: field(
    z.array(z.enum(grades)).min(2),
    'texts',
    {
      en: 'Grades counted together',
      'zh-CN': '合并统计的等次',
    },
    { description: countedTogether, choices: titlesOfGrades },
  ).optional(),
});
const grade = z.strictObject({
  member: field(
    words,
    'person',
    { en: 'Member', 'zh-CN': '成员' },
    {
      description: {
        en: 'Id of the member to whom this grade is given; only who stood in the ballot.',
        'zh-CN': '拟评定等次的成员的人员编号，须为参加测评者。',
      },
      unknown: 'nothing',
    },
  ),
  grade: field(
    z.enum(grades),
    'choice',
    { en: 'Grade', 'zh-CN': '评定等次' },
    {
      description: {
        en: 'The grade that is proposed; a rule may limit how many get the best.',
        'zh-CN': '建议的等次；有的规则限定优秀的人数。',
      },
      choices: titlesOfGrades,
    },
  ),
  reason: reason.optional(),
});
const tookPart = z.strictObject({
  members: field(
    someWords,
    'persons',
    { en: 'Members who took part', 'zh-CN': '参加的成员' },
    {
      description: {
        en: 'Ids of the members who took part on this occasion; several occasions are added up.',
        'zh-CN': '本次参加的成员的人员编号；多次进行的累计计算。',
      },
      unknown: 'nothing',
    },
  ),
});

export const appraisalEvents = {
  announce: {
    title: { en: 'Announce', 'zh-CN': '公布' },
    by: 'unit',
    payload: z.strictObject({
      heldOn,
      place,
      // `about-the-announced` asks for both: what earlier versions announced without them still reads.
      subjects: field(
        someWords,
        'persons',
        { en: 'Who is appraised', 'zh-CN': '评议对象' },
        {
          description: {
            en: 'Ids of all on whom there will be a ballot, fixed when it is announced: who has come since is added by announcing it anew.',
            'zh-CN': '将进行测评的全部成员的人员编号，公布后即固定，此后新来的可重新公布增列。',
          },
          unknown: 'nothing',
        },
      ).optional(),
      eligible: eligible.optional(),
      heldWith: heldWith.optional(),
    }),
  },
  selfAppraise: {
    title: { en: 'Members appraise themselves', 'zh-CN': '成员自评' },
    by: 'unit',
    anyOrder: true,
    payload: tookPart,
  },
  peerAppraise: {
    title: { en: 'Members appraise each other', 'zh-CN': '成员互评' },
    by: 'unit',
    anyOrder: true,
    payload: tookPart,
  },
  ballot: {
    title: { en: 'Record the ballot', 'zh-CN': '登记测评' },
    by: 'unit',
    payload: z.strictObject({
      how: howCounted.default('paper'),
      issued: ballotsIssued,
      returned: ballotsReturned,
      results: field(
        z.array(tally).min(1),
        'tally',
        { en: 'Results', 'zh-CN': '测评结果' },
        {
          description: {
            en: 'One entry for each member; grades and blanks add up to the ballots returned.',
            'zh-CN': '每名成员一项；各等次与弃权之和应等于收回票数。',
          },
        },
      ),
      box: countedBox.optional(),
      heldWith: heldWith.optional(),
    }),
  },
  opine: {
    title: { en: 'Form the opinion', 'zh-CN': '提出评定意见' },
    by: 'unit',
    payload: z.strictObject({
      formedBy: field(
        z.enum(['committee', 'general-meeting']),
        'choice',
        { en: 'Formed by', 'zh-CN': '作出单位' },
        {
          description: { en: 'Which body settled the opinion.', 'zh-CN': '由哪一级会议提出评定意见。' },
          choices: {
            committee: { en: 'Committee', 'zh-CN': '委员会' },
            'general-meeting': { en: 'General meeting', 'zh-CN': '成员大会' },
          },
        },
      ),
      grades: field(
        z.array(grade).min(1),
        'group',
        { en: 'Grades proposed', 'zh-CN': '建议等次' },
        {
          description: {
            en: 'One entry for each member who stood in the ballot.',
            'zh-CN': '参加测评的成员每人一项。',
          },
        },
      ),
    }),
  },
  feedBack: {
    title: { en: 'Tell each member', 'zh-CN': '向本人反馈' },
    by: 'unit',
    payload: z.strictObject({
      to: field(
        someWords,
        'persons',
        { en: 'Told', 'zh-CN': '已反馈的成员' },
        { description: toldPeople, unknown: 'nothing' },
      ),
    }),
  },
  archive: archiveEvent('unit'),
  ...clockEvents,
} as const;
