import { defineRule, meeting } from '@obligato/core';
import { recurring } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** One fixed day a month on which members act together. */
export const themeDay = defineRule({
  kind: 'duty',
  clause: { source: branchRegulations, article: '16', confidence: 'text' },
  why: {
    en: 'A day kept every month cannot be crowded out by work.',
    'zh-CN': '每月固定一天，才不会被业务挤掉。',
  },
  duty: {
    id: 'theme-day',
    title: { en: 'Theme day', 'zh-CN': '主题党日' },
    obligation: meeting,
    bearer: 'unit',
    parameters: { body: 'members' },
  },
  ...recurring('monthly'),
});
