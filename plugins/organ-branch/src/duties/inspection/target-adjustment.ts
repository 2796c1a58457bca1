import { defineRule, report } from '@obligato/core';
import { raisedWithin } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';
import { signedTargets } from './signed-targets.ts';

/** Conditions change, and targets with them: each adjustment is a paper that both sides sign again, and together they are the log. */
export const targetAdjustment = defineRule({
  kind: 'duty',
  clause: { source: sourceArticle, article: 'S5 (days: local)', confidence: 'local' },
  why: {
    en: 'A target moved by word of mouth is remembered as two different ones.',
    'zh-CN': '口头调整的目标，事后各说各话。',
  },
  duty: {
    id: 'target-adjustment',
    title: { en: 'Adjustment of targets', 'zh-CN': '目标调整' },
    obligation: report,
    bearer: 'unit',
    parameters: { to: 'superior' },
    titles: signedTargets,
  },
  ...raisedWithin(20),
});
