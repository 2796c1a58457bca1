import { defineRule, report } from '@obligato/core';
import { recurring } from '@obligato/general';
import { organRegulations } from '../../sources.ts';

/** Periodically the branch says upward what its members worry about, and what could be done. */
export const ideologicalReport = defineRule({
  kind: 'duty',
  clause: { source: organRegulations, article: '17 (no number); S13', confidence: 'local' },
  why: {
    en: 'Who hears of worries early can still do something about them.',
    'zh-CN': '早知道党员的心事，才来得及帮上忙。',
  },
  duty: {
    id: 'ideological-report',
    title: { en: 'Report on members’ state of mind', 'zh-CN': '思想状况报告' },
    obligation: report,
    bearer: 'unit',
    parameters: { to: 'superior' },
  },
  ...recurring('half-yearly'),
});
