/**
 * The retention classes that are assumed where a unit has no schedule of its own. Every unit must make one, approved by its
 * archive authority (Order 8, article 12): these are a start, not the law. Where sources differ or are silent the longer class
 * stands: what was kept too long can still be disposed of, what went too early cannot come back.
 */
import type { Confidence, RetentionClass, RetentionRule, RetentionSchedule, Text } from '@obligato/core';

const order8 = (item: string): Text => ({
  en: `State Archives Order 8 (2006), schedule, item ${item}`,
  'zh-CN': `国家档案局令第8号（2006），保管期限表第${item}条`,
});

const minutes: Text = {
  en: 'Not named in Order 8. One explainer argues for 10 years, by analogy with briefs; the minutes of leading groups are permanent',
  'zh-CN': '第8号令未列明；有解读类推简报为10年，领导班子会议记录为永久',
};

const nothing: Text = { en: 'No source was found', 'zh-CN': '未找到依据' };

function rule(
  of: Pick<RetentionRule, 'obligation'>,
  keep: RetentionClass,
  source: Text,
  confidence: Confidence,
): RetentionRule {
  return Object.freeze({ ...of, keep, source, confidence });
}

export const defaultSchedule: RetentionSchedule = Object.freeze([
  rule({ obligation: 'election' }, 'permanent', order8('9.10.1'), 'secondary'),
  rule({ obligation: 'report' }, 'permanent', order8('9.10.1'), 'secondary'),
  rule({ obligation: 'campaign' }, 'permanent', order8('9.10.2'), 'secondary'),
  rule({ obligation: 'meeting' }, '30 years', minutes, 'unverified'),
  rule({}, '30 years', nothing, 'unverified'),
]);
