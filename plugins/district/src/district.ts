/** House rules of one district, beside the national pack. Copy the folder, rename it, and write yours. */
import { definePlugin } from '@obligato/core';
import { chairRotates } from './chair-rotates.ts';
import { closingDays } from './closing-days.ts';
import { noticeInTime } from './notice-in-time.ts';

export const districtRules = {
  'closing-days': closingDays,
  'chair-rotates': chairRotates,
  'notice-in-time': noticeInTime,
} as const;

export const district = definePlugin({
  name: '@obligato/district',
  version: '0.2.0',
  title: { en: 'House rules of the district', 'zh-CN': '本区议事细则' },
  engine: '^0.2.0',
  rules: districtRules,
  // A rule that is new begins on trial: `obligato report --would-deny` tells what it would have refused.
  presets: { recommended: { 'closing-days': 'deny', 'chair-rotates': 'observe', 'notice-in-time': 'deny' } },
});
