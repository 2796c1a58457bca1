/** Fields that payloads of several obligations have: what one concept is called, and what to write there, said once. */
import { z } from 'zod';
import { day, someWords, words } from '../payload.ts';
import { field } from './field.ts';

const count = z.int().min(0);

/** The day that a meeting is announced for. */
export const heldOn = field(
  day,
  'day',
  { en: 'Day of the meeting', 'zh-CN': '会议日期' },
  {
    description: {
      en: 'The day on which it is to take place; how many days ahead notice was given is counted to it.',
      'zh-CN': '拟召开的日期；提前几天通知即算至此日。',
    },
  },
);

export const place = field(
  words,
  'text',
  { en: 'Place', 'zh-CN': '地点' },
  {
    description: {
      en: 'Where it takes place, as it is to stand on the notice and in the minutes.',
      'zh-CN': '召开地点，通知和会议记录照此写明。',
    },
  },
);

export const chair = field(
  words,
  'person',
  { en: 'Chair', 'zh-CN': '主持人' },
  { description: { en: 'Id of whoever chairs, who has to be there.', 'zh-CN': '主持会议者的人员编号，本人须到会。' } },
);

/** A paper of the superior. */
export const document = field(
  words,
  'text',
  { en: 'Document', 'zh-CN': '文号' },
  {
    description: {
      en: 'Number or title of the paper in which the superior says so.',
      'zh-CN': '上级批复或备案文件的文号；没有文号的写文件标题。',
    },
  },
);

export const ballotsIssued = field(
  count,
  'number',
  { en: 'Ballots issued', 'zh-CN': '发出票数' },
  {
    description: {
      en: 'How many ballot papers were given out; no more than there are people entitled to vote.',
      'zh-CN': '实际发出的票数，不得多于有权投票的人数。',
    },
  },
);

export const ballotsReturned = field(
  count,
  'number',
  { en: 'Ballots returned', 'zh-CN': '收回票数' },
  {
    description: {
      en: 'How many ballot papers came back; no more than were issued.',
      'zh-CN': '实际收回的票数，不得多于发出票数。',
    },
  },
);

/** How many may answer at most: fixed when it is announced, and counted again on the roster of that day. */
export const eligible = field(
  z.strictObject({
    members: field(
      count,
      'number',
      { en: 'Members', 'zh-CN': '成员人数' },
      {
        description: {
          en: 'How many members may answer; it has to agree with the roster.',
          'zh-CN': '可以参加测评的成员人数，须与名册相符。',
        },
      },
    ),
    nonMembers: field(
      count,
      'number',
      { en: 'Others', 'zh-CN': '非成员人数' },
      {
        description: {
          en: 'How many people who are no members may answer.',
          'zh-CN': '可以参加测评的非成员人数。',
        },
      },
    ),
  }),
  'group',
  { en: 'Who may answer', 'zh-CN': '应参加人数' },
  {
    description: { en: 'How many people may answer, group by group.', 'zh-CN': '可以参加测评的人数，分别填写。' },
  },
);

/** What a group too small alone is counted together with, so that nobody's answer shows. */
export const heldWith = field(
  someWords,
  'units',
  { en: 'Held with these units', 'zh-CN': '联合开展的单位' },
  {
    description: {
      en: 'Ids of the other units whose people take part; a group too small to hide one answer is counted with theirs.',
      'zh-CN': '一并参加的其他单位编号；本单位人数过少、难以匿名时，与其合并统计。',
    },
  },
);

/** Of marks given without names: what leaves somebody out. */
export const leftBlank = field(
  count,
  'number',
  { en: 'Left blank', 'zh-CN': '弃权' },
  {
    description: {
      en: 'How many came back without a mark for this person.',
      'zh-CN': '收回的票或表中，未对此人作出评价的份数。',
    },
  },
);

/** What is said of several grades counted as one. */
export const countedTogether = {
  en: 'Grades that are shown as one figure, so that nobody’s answer can be told; their sum stands under one of them.',
  'zh-CN': '为避免看出个别人的意见而合并统计的各档；其合计数写在其中一档。',
};

/** How many gave somebody a mark: what stands under the title of the mark. */
export const givenMark = {
  en: 'How many gave this person this mark.',
  'zh-CN': '对此人作出这一评价的份数。',
};

/** Who has been told a result. */
export const toldPeople = {
  en: 'Ids of those who have been told their own result.',
  'zh-CN': '已向其本人反馈结果的人员编号。',
};

/** Numbers that belong to it, such as dues collected. Never about one person. */
export const figures = field(
  z.record(words, z.number().min(0)),
  'figures',
  { en: 'Figures', 'zh-CN': '数据' },
  {
    description: {
      en: 'Numbers that belong to it, each under its name, as the rule that asks for them calls it; never about one person.',
      'zh-CN': '相关数字，逐项以名称标明，规则要求的按规则所定名称填写；不得涉及个人。',
    },
  },
);

export const observations = field(
  someWords,
  'texts',
  { en: 'Observations', 'zh-CN': '检查情况' },
  { description: { en: 'What was found, a sentence each.', 'zh-CN': '检查中发现的情况，一条一句。' } },
);

/** What proves something, in words: a file of it goes with the event as evidence. */
export const proof = field(
  words,
  'long text',
  { en: 'Proof', 'zh-CN': '佐证' },
  {
    description: {
      en: 'What shows that it was done, or where that can be looked up; a file is attached beside it.',
      'zh-CN': '说明能证明已经落实的材料或其存放处；文件可另作附件。',
    },
  },
);

/** Praise is public: with a name, and with what for. */
export const praisedFor = {
  en: 'What the person did, in a sentence; it is shown with the name.',
  'zh-CN': '用一句话写明具体事迹，与姓名一并公开。',
};

export const praised = {
  en: 'Id on the roster, or the name of a group; it is shown to everybody.',
  'zh-CN': '人员编号，或集体的名称；对外公开。',
};

/** What the superior adds to something that it accepts. */
export const remarks = field(
  words,
  'text',
  { en: 'Remarks', 'zh-CN': '意见' },
  {
    description: {
      en: 'What the superior adds; it stands beside the answer for whoever owes it.',
      'zh-CN': '上级的补充意见，责任主体可以看到。',
    },
  },
);

/** Until when there is time now. */
export const newLastDay = field(
  day,
  'day',
  { en: 'New last day', 'zh-CN': '新的最后期限' },
  {
    description: {
      en: 'Up to and including this day there is time now; reminders follow it.',
      'zh-CN': '期限延至此日（含当日），提醒随之调整。',
    },
  },
);

/** A sort of talk or visit. */
export const kindOfTalk = field(
  words,
  'text',
  { en: 'Kind', 'zh-CN': '类别' },
  {
    description: {
      en: 'Of which kind it was, in a word: rules that ask for a number of talks or visits count by it.',
      'zh-CN': '用一个词写明属于哪一类；规则要求的次数按此分类统计。',
    },
  },
);

/** The three ways to vote, as counts; `what` says whose. */
export const votes = (what: { readonly en: string; readonly 'zh-CN': string }) => ({
  ayes: field(
    count,
    'number',
    { en: 'For', 'zh-CN': '赞成' },
    {
      description: { en: `How many ${what.en} were in favour.`, 'zh-CN': `${what['zh-CN']}中表示赞成的数目。` },
    },
  ),
  noes: field(
    count,
    'number',
    { en: 'Against', 'zh-CN': '反对' },
    {
      description: { en: `How many ${what.en} were against it.`, 'zh-CN': `${what['zh-CN']}中表示反对的数目。` },
    },
  ),
  abstentions: field(
    count,
    'number',
    { en: 'Abstentions', 'zh-CN': '弃权' },
    {
      description: {
        en: `How many ${what.en} were neither for nor against it.`,
        'zh-CN': `${what['zh-CN']}中弃权的数目。`,
      },
    },
  ),
});
