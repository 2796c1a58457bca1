/** The national pack for branches inside state organs: what a branch owes, and what holds when it does it. */
import { definePlugin } from '@obligato/core';
import { checks } from './checks.ts';
import { deadlines } from './deadlines.ts';
import { duties } from './duties.ts';
import { effects } from './effects.ts';
import { inFull } from './in-full.ts';
import { people } from './people.ts';
import { recommended } from './recommended.ts';
import { retention } from './retention.ts';

export const organBranch = definePlugin({
  name: '@obligato/organ-branch',
  version: '0.2.0',
  title: { en: 'Branches inside state organs', 'zh-CN': '机关党支部' },
  rules: { ...duties, ...checks, ...deadlines, ...effects },
  presets: { recommended, 'in-full': inFull },
  people,
  retention,
});
