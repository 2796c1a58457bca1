/** What lay before the branch meeting when it voted on somebody: the steps that a text asks for, each in a field of its own. */
import { field, isDay } from '@obligato/core';
import { z } from 'zod';

const words = z.string().trim().min(1);
const day = z.string().refine(isDay, { message: 'expected a date, YYYY-MM-DD' });

export const beforeTheVote = {
  appliedOn: field(
    day,
    'day',
    { en: 'Applied on', 'zh-CN': '提出申请日期' },
    {
      description: {
        en: 'The day of the written application that is voted on: to join, or to be confirmed.',
        'zh-CN': '本次表决所依据的书面申请（入党或转正）的提出日期。',
      },
    },
  ).optional(),
  groupOpinion: field(
    words,
    'long text',
    { en: 'Opinion of the group', 'zh-CN': '党小组意见' },
    {
      description: {
        en: 'What the group thinks of the applicant; where there are no groups, say so.',
        'zh-CN': '党小组对申请人的意见；未设党小组的注明。',
      },
    },
  ).optional(),
  committeeView: field(
    words,
    'long text',
    { en: 'View of the committee', 'zh-CN': '支委会审查意见' },
    {
      description: {
        en: 'What the committee, or the secretary where there is none, found before the meeting.',
        'zh-CN': '支委会（不设支委会的为书记）在会前的审查意见。',
      },
    },
  ).optional(),
  noticeFrom: field(
    day,
    'day',
    { en: 'Public notice from', 'zh-CN': '公示开始日期' },
    { description: { en: 'The first day of the public notice.', 'zh-CN': '公示的第一天。' } },
  ).optional(),
  noticeTo: field(
    day,
    'day',
    { en: 'Public notice until', 'zh-CN': '公示结束日期' },
    { description: { en: 'The last day of the public notice.', 'zh-CN': '公示的最后一天。' } },
  ).optional(),
  leadingGroup: field(
    words,
    'text',
    { en: 'Check by the leading group', 'zh-CN': '党组审核或报告情况' },
    {
      description: {
        en: 'When, or under which number, the unit’s leading group checked it or was told of it.',
        'zh-CN': '单位党组审核或听取报告的日期、文号。',
      },
    },
  ).optional(),
} as const;
