import { defineRule, election } from '@obligato/core';
import { raisedWithin } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** A vacancy on the committee is filled promptly: the text names no number of days. */
export const byElection = defineRule({
  kind: 'duty',
  clause: { source: branchRegulations, article: '21 (days: local)', confidence: 'local' },
  why: {
    en: 'A seat that stays empty is work that somebody else does unasked.',
    'zh-CN': '委员空缺久拖不补，工作就压在别人身上。',
  },
  duty: {
    id: 'by-election',
    title: { en: 'By-election', 'zh-CN': '补选' },
    obligation: election,
    bearer: 'unit',
    parameters: { body: 'members' },
  },
  ...raisedWithin(60),
});
