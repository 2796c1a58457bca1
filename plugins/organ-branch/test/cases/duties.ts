/** Cases of who owes what. */
import type { CasesOf } from '@obligato/testing';
import type { duties as rules } from '../../src/duties.ts';
import { people, t } from './scenes.ts';

const everyBranch = { owed: [{ name: t('every branch', '每个支部') }] } as const;
/** Owed when an occasion raises it; how many days it leaves is no question of who owes it. */
const occasional = {
  owed: [{ name: t('whenever an occasion arises', '有事由时') }],
  limits: { withinWorkingDays: { none: 'it says until when, not whether' } },
} as const;
const committees = {
  owed: [{ name: t('a committee', '机关党委'), facts: { committeeUnit: true } }],
  notOwed: [{ name: t('a branch', '支部'), facts: { committeeUnit: false }, says: ['notCommittee'] }],
} as const;
const branches = {
  owed: [{ name: t('a branch', '支部'), facts: { committeeUnit: false } }],
  notOwed: [{ name: t('a committee', '机关党委'), facts: { committeeUnit: true }, says: ['inBranches'] }],
} as const;
const belowSomebody = {
  owed: [{ name: t('a unit with a superior', '有上级的单位'), facts: { superior: 'bureau' } }],
  notOwed: [{ name: t('the top', '最高一级'), facts: { superior: null }, says: ['noSuperior'] }],
} as const;
const term = { year: 2026, officers: 3, electedOn: '2023-05-20', undated: [] as readonly string[], underWay: null };

export const duties = {
  'activity-plan': everyBranch,
  'archive-handover': everyBranch,
  'branch-report': everyBranch,
  'delegate-congress': everyBranch,
  dues: everyBranch,
  'general-meeting': everyBranch,
  'ideological-report': everyBranch,
  'life-meeting': everyBranch,
  'merit-campaign': everyBranch,
  'party-class': everyBranch,
  'public-good': everyBranch,
  'study-plan': everyBranch,
  talks: everyBranch,
  'theme-day': everyBranch,
  'agreed-item': occasional,
  'by-election': occasional,
  'lost-contact': occasional,
  'membership-transfer': occasional,
  'opinion-about-leader': occasional,
  opinion: occasional,
  request: occasional,
  'rectification-item': occasional,
  'unit-without-people': occasional,
  'secretary-induction': occasional,
  'after-suspension': occasional,
  'target-adjustment': occasional,
  'target-agreement': belowSomebody,
  'membership-arrival': occasional,
  'special-life-meeting': occasional,
  'dues-publication': everyBranch,
  'debrief-round': committees,
  'branch-work-study': belowSomebody,
  'life-meeting-visit': belowSomebody,
  'branch-work-discussed': {
    owed: [
      {
        name: t('a committee with a leading group', '有班子的机关党委'),
        facts: { committeeUnit: true, leadingGroup: ['f1'] },
      },
    ],
    notOwed: [
      { name: t('a branch', '支部'), facts: { committeeUnit: false, leadingGroup: [] }, says: ['notCommittee'] },
      {
        name: t('nobody leads here', '没有班子'),
        facts: { committeeUnit: true, leadingGroup: [] },
        says: ['noLeadingGroup'],
      },
    ],
  },
  'leading-group-evaluated': {
    owed: [
      {
        name: t('a committee with a superior', '有上级的机关党委'),
        facts: { committeeUnit: true, superior: 'bureau' },
      },
    ],
    notOwed: [
      { name: t('a branch', '支部'), facts: { committeeUnit: false, superior: 'bureau' }, says: ['notCommittee'] },
      { name: t('the top', '最高一级'), facts: { committeeUnit: true, superior: null }, says: ['noSuperior'] },
    ],
  },
  'life-meeting-plan': {
    owed: [{ name: t('with a leading group', '有班子'), facts: { leadingGroup: ['f1'] } }],
    notOwed: [{ name: t('without', '没有班子'), facts: { leadingGroup: [] }, says: ['noLeadingGroup'] }],
  },
  'group-life-meeting': {
    owed: [{ name: t('with groups', '设有党小组'), facts: { groups: 2 } }],
    notOwed: [{ name: t('without', '未设党小组'), facts: { groups: 0 }, says: ['noGroups'] }],
  },
  'committee-life-meeting': {
    owed: [{ name: t('seven full members', '七名正式党员'), facts: { fullMembers: 7 } }],
    notOwed: [{ name: t('six', '六名'), facts: { fullMembers: 6 }, says: ['tooSmall'] }],
  },
  'dues-report': committees,
  'education-report': committees,
  'leading-group-report': committees,
  'attendance-publication': branches,
  'leader-class': branches,
  'leader-report': branches,
  'member-report': branches,
  'secretary-debrief': belowSomebody,
  'secretary-training': belowSomebody,
  'target-inspection': belowSomebody,
  'branch-election': {
    owed: [
      { name: t('in the year in which the term ends', '任期届满之年'), facts: { term } },
      {
        name: t('years after it ended, with no election under way', '届满多年且未启动换届'),
        facts: { term: { ...term, year: 2028 } },
      },
    ],
    notOwed: [
      {
        name: t('nobody holds an office', '无任职人员'),
        facts: { term: { ...term, officers: 0 } },
        says: ['noOfficers'],
      },
      {
        name: t('nobody knows when it began', '当选日期不明'),
        facts: { term: { ...term, electedOn: null, undated: ['Li'] } },
        says: ['undated'],
      },
      {
        name: t('a year earlier', '届满前一年'),
        facts: { term: { ...term, year: 2025 } },
        says: [{ message: 'running', data: { endsOn: '2026-05-20' } }],
      },
      {
        name: t('last year’s is still under way', '上年换届尚在进行'),
        facts: { term: { ...term, year: 2027, underWay: 'branch/branch-election/2026' } },
        says: ['underWay'],
      },
    ],
  },
  'care-visits': {
    owed: [{ name: t('one member is ill', '一名党员患病'), facts: { inCare: 1 } }],
    notOwed: [{ name: t('nobody is', '无此类党员'), facts: { inCare: 0 }, says: ['nobodyInCare'] }],
  },
  'floating-contact': {
    owed: [{ name: t('one member is away', '一名党员外出'), facts: { away: 1 } }],
    notOwed: [{ name: t('nobody is', '无此类党员'), facts: { away: 0 }, says: ['nobodyAway'] }],
  },
  'committee-meeting': {
    owed: [{ name: t('seven full members', '正式党员七名'), facts: { fullMembers: 7 } }],
    notOwed: [
      {
        name: t('six', '六名'),
        facts: { fullMembers: 6 },
        says: [{ message: 'tooSmall', data: { fullMembers: 6, required: 7 } }],
      },
    ],
  },
  'democratic-life-meeting': {
    owed: [{ name: t('there is a leading group', '有领导班子'), facts: { leadingGroup: ['f1'] } }],
    notOwed: [{ name: t('there is none', '无领导班子'), facts: { leadingGroup: [] }, says: ['noLeadingGroup'] }],
  },
  'form-groups': {
    owed: [{ name: t('twenty members without groups', '二十名党员未设小组'), facts: { members: 20, groups: 0 } }],
    notOwed: [
      { name: t('nineteen', '十九名'), facts: { members: 19, groups: 0 }, says: ['small'] },
      { name: t('groups are formed', '已设小组'), facts: { members: 23, groups: 3 }, says: ['formed'] },
    ],
  },
  'group-meeting': {
    owed: [{ name: t('there are groups', '设有党小组'), facts: { groups: 2 } }],
    notOwed: [{ name: t('there are none', '未设党小组'), facts: { groups: 0 }, says: ['noGroups'] }],
  },
  'head-hearing': {
    given: { facts: { committeeUnit: false, leaders: ['f1'], superior: 'bureau' } },
    owed: [
      { name: t('a committee with a leader', '有负责人的机关党委'), facts: { committeeUnit: true } },
      { name: t('the top', '最高一级'), facts: { superior: null } },
      { name: t('every unit, where it is wanted so', '要求各单位均开展'), options: { heldBy: 'every-unit' } },
    ],
    notOwed: [
      { name: t('no leader here', '名册无负责人'), facts: { leaders: [] }, says: ['noLeader'] },
      { name: t('a branch: it is held above', '支部：由上级开展'), says: ['heldAbove'] },
    ],
  },
  'join-branch': {
    owed: [{ name: t('two full members', '正式党员两名'), facts: { fullMembers: 2 } }],
    notOwed: [
      { name: t('three', '三名'), facts: { fullMembers: 3 }, says: ['enough'] },
      { name: t('nobody at all', '没有党员'), facts: { fullMembers: 0 }, says: ['nobody'] },
    ],
  },
  'leader-evaluation': {
    owed: [
      {
        name: t('five may evaluate', '可评议者五人'),
        facts: { leaders: ['f1'], evaluators: { members: 3, nonMembers: 2 } },
      },
    ],
    notOwed: [
      {
        name: t('four', '四人'),
        facts: { leaders: ['f1'], evaluators: { members: 4, nonMembers: 0 } },
        says: ['tooFew'],
      },
      {
        name: t('no leader here', '名册无负责人'),
        facts: { leaders: [], evaluators: { members: 9, nonMembers: 9 } },
        says: ['noLeader'],
      },
    ],
  },
  'member-appraisal': {
    owed: [{ name: t('five members', '五名党员'), facts: { members: 5 } }],
    notOwed: [{ name: t('four', '四名'), facts: { members: 4 }, says: ['tooFew'] }],
  },
  'term-dates': {
    owed: [
      { name: t('of one nobody knows when', '一人当选日期不明'), facts: { term: { ...term, undated: people(1) } } },
    ],
    notOwed: [{ name: t('all are known', '均已登记'), facts: { term }, says: ['allDated'] }],
  },
} satisfies Partial<CasesOf<typeof rules>>;
