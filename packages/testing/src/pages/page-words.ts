/** What stands on a rule's page beside the rule's own words. */
import type { Bearer, Confidence, Severity, Text } from '@obligato/core';

const both = (en: string, zh: string): Text => ({ en, 'zh-CN': zh });

export const severityWords: Readonly<Record<Severity, Text>> = {
  off: both('off', '关闭'),
  observe: both('observe: recorded, without effect', '观察：仅记录'),
  warn: both('warn: said, but not refused', '提示：告知而不拒绝'),
  deny: both('deny: refused', '否决：不予通过'),
};

export const confidences: Readonly<Record<Confidence, Text>> = {
  text: both('text read', '已核原文'),
  secondary: both('from a secondary source', '据二手资料'),
  local: both('local rule or proposal', '本地规定或建议'),
  unverified: both('not verified', '未核实'),
};

export const bearers: Readonly<Record<Bearer, Text>> = {
  unit: both('the unit', '本单位'),
  superior: both('the unit above', '上级'),
  'each-member': both('every member', '每名成员'),
  'each-leader': both('every leader', '每名领导'),
  'each-holder': both('everybody who holds the role', '担任该职务的每个人'),
  'each-group': both('every group', '每个小组'),
};

export const words = {
  kind: both('Kind', '类型'),
  when: both('Heard at', '审查时点'),
  whichDuties: both('Duties', '适用义务'),
  duty: both('Duty', '义务'),
  owedBy: both('Owed by', '责任主体'),
  why: both('Why', '为何'),
  clause: both('Clause', '依据'),
  recommended: both('Recommended', '推荐'),
  inFull: both('In full', '全面'),
  everything: both('every event of every obligation', '一切义务的一切步骤'),
  remedy: both('Remedy', '补救'),
  title: both('Called', '名称'),
  problem: both('Looks for', '针对的问题'),
  reads: both('Reads', '表述'),
  how: both('How it is counted', '计量方法'),
  unfair: both('When it is unfair', '何时有失公允'),
  gamedBy: both('How it is gamed', '如何会被做假'),
} as const satisfies Readonly<Record<string, Text>>;
