import { defineRule, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { archiveOrder } from '../../sources.ts';

/** Once a year the papers of the year before are sorted, listed and handed over. */
export const archiveHandover = defineRule({
  kind: 'duty',
  clause: { source: archiveOrder, article: '10, 12 (no date)', confidence: 'unverified' },
  why: {
    en: 'Papers that stay in a drawer leave with whoever owns the drawer.',
    'zh-CN': '材料锁在个人抽屉里，人走材料就丢。',
  },
  duty: {
    id: 'archive-handover',
    title: { en: 'Archive hand-over', 'zh-CN': '档案移交' },
    obligation: task,
    bearer: 'unit',
  },
  ...recurring('yearly'),
});
