/**
 * How long the papers of the pack's own duties are kept. A unit's schedule has to be approved by its archive authority
 * (Order 8, article 12): this is what is assumed until then.
 */
import type { Confidence, RetentionClass, RetentionRule, RetentionSchedule, Text } from '@obligato/core';

const universities: Text = {
  en: 'Retention tables of two universities: committee plans, summaries, requests and replies',
  'zh-CN': '两所高校的保管期限表：支部计划、总结、请示批复',
};
const nothing: Text = { en: 'No source was found', 'zh-CN': '未找到依据' };

const rule = (duty: string, keep: RetentionClass, source: Text, confidence: Confidence): RetentionRule =>
  Object.freeze({ duty, keep, source, confidence });

export const retention: RetentionSchedule = Object.freeze([
  rule('archive-handover', 'permanent', nothing, 'unverified'),
  rule('activity-plan', '30 years', universities, 'local'),
  rule('study-plan', '30 years', universities, 'local'),
  rule('request', '30 years', universities, 'local'),
]);
