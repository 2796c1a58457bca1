/** The pack for firms that keep ISO/IEC 27001 or ISO 9001, and their people safe: what is owed, and what holds when it is done. */
import { definePlugin } from '@obligato/core';
import { checks } from './checks.ts';
import { deadlines } from './deadlines.ts';
import { duties } from './duties.ts';
import { effects } from './effects.ts';
import { people } from './people.ts';
import { presets } from './presets.ts';

export const compliance = definePlugin({
  name: '@obligato/compliance',
  version: '0.2.0',
  title: { en: 'Compliance of firms', 'zh-CN': '企业合规' },
  rules: { ...duties, ...checks, ...deadlines, ...effects },
  presets,
  people,
});
