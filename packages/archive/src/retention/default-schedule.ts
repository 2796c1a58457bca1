/**
 * The retention classes that are assumed where a unit has no schedule of its own. Every unit must make one, approved by its
 * archive authority (Order 8, article 12): these are a start, not the law. Where sources differ or are silent the longer class
 * stands: what was kept too long can still be disposed of, what went too early cannot come back.
 */

import type { Obligation, RetentionRule, RetentionSchedule } from '@obligato/core';
import { coreObligations } from '@obligato/core/internal';

/** What stands last, for whatever nothing else is said of. */
const anythingElse: RetentionRule = Object.freeze({
  keep: '30 years',
  source: { en: 'No source was found', 'zh-CN': '未找到依据' },
  confidence: 'unverified',
});

/**
 * What obligations say of themselves, as rules that come after those of plugins.
 *
 * @example
 * ownRules([meeting]) // → [{ obligation: 'meeting', keep: '30 years', source: { … }, confidence: 'unverified' }]
 */
export const ownRules = (obligations: readonly Obligation[]): RetentionSchedule =>
  obligations.flatMap(({ name, traits }) =>
    traits?.retention ? [Object.freeze({ obligation: name, ...traits.retention })] : [],
  );

export const defaultSchedule: RetentionSchedule = Object.freeze([...ownRules(coreObligations), anythingElse]);
