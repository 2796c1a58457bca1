/** The texts of `obligato ballot`, in both languages. */
import type { Phase } from '@obligato/ballot';
import type { Text } from '@obligato/core';

export const words = {
  action: {
    en: 'key, announce, status, close, tally or verify',
    'zh-CN': '`key`、`announce`、`status`、`close`、`tally` 或 `verify`',
  },
  name: {
    en: 'announce: the file that says what is asked; otherwise the name of the ballot',
    'zh-CN': '`announce`：投票草案文件；其他操作：投票名称',
  },
  share: {
    en: 'tally: a file with the share of a scrutineer; both are needed',
    'zh-CN': '计票用：监票人密钥分片文件，两份缺一不可',
  },
  receipt: { en: 'verify: a file with the receipt that a voter kept', 'zh-CN': '核对用：投票人保存的凭据文件' },
  public: { en: 'For the announcement:', 'zh-CN': '供公告使用：' },
  secret: {
    en: 'Your share. Write it down or print it: it is shown only once, and kept nowhere.',
    'zh-CN': '您的密钥分片。请抄写或打印：只显示这一次，系统不保存。',
  },
  fingerprint: { en: 'Fingerprint, to be posted:', 'zh-CN': '校验码（请张贴公布）：' },
  notPromised: { en: 'What is not promised:', 'zh-CN': '以下各项不作保证：' },
  merged: {
    en: 'Counted together, for one of them is too small: {{groups}}',
    'zh-CN': '以下各组合并计票，因其中有的人数过少：{{groups}}',
  },
  voters: { en: '{{electorate}} people may vote.', 'zh-CN': '{{electorate}}人可以投票。' },
  issued: { en: 'Papers issued to {{issued}} people.', 'zh-CN': '已向{{issued}}人发放选票。' },
  kept: { en: 'sheets on the disk', 'zh-CN': '张选票已存盘' },
  closed: { en: 'Closed. Roots:', 'zh-CN': '已截止。根值：' },
  tooFew: {
    en: 'Fewer than five sheets came back, which were destroyed: {{questions}}',
    'zh-CN': '收回不足五张，已销毁：{{questions}}',
  },
  surplus: {
    en: 'More sheets came than papers were issued; not counted: {{questions}}',
    'zh-CN': '选票多于领票数，不予计票：{{questions}}',
  },
  blank: { en: 'blank', 'zh-CN': '空白' },
  invalid: { en: 'invalid', 'zh-CN': '无效' },
  together: { en: 'counted together', 'zh-CN': '合并统计' },
} as const satisfies Record<string, Text>;

export const phaseWords: Readonly<Record<Phase, Text>> = {
  announced: { en: 'announced', 'zh-CN': '已公布' },
  issuing: { en: 'papers are issued', 'zh-CN': '正在领票' },
  waiting: { en: 'papers are issued no more, voting has not begun', 'zh-CN': '领票已结束，尚未投票' },
  casting: { en: 'people vote', 'zh-CN': '正在投票' },
  ended: { en: 'voting is over; the box is to be closed', 'zh-CN': '投票已结束，待截止' },
  closed: { en: 'closed, to be counted', 'zh-CN': '已截止，待计票' },
  tallied: { en: 'counted', 'zh-CN': '已计票' },
};

export const verifications = {
  counted: { en: 'The sheet is in the list.', 'zh-CN': '该选票在清单中。' },
  missing: {
    en: 'The sheet is not in the list: while people vote, send it again; afterwards, object.',
    'zh-CN': '清单中没有该选票：投票期间请重新发送；截止后可提出异议。',
  },
  exchanged: {
    en: 'The paper was used with another sheet than this one: object.',
    'zh-CN': '该空白选票对应的是另一张选票：请提出异议。',
  },
  'root-differs': {
    en: 'The list is not the one that was closed: object.',
    'zh-CN': '该清单不是截止时的清单：请提出异议。',
  },
} as const satisfies Record<string, Text>;
