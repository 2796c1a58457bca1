import { assessment, defineRule, peopleFacts } from '@obligato/core';
import { recurring } from '@obligato/general';
import { bothStandards } from '../sources.ts';

/** The unit above has each unit audited. Skipped, it is the unit above that has missed it. */
export const internalAudit = defineRule({
  kind: 'duty',
  clause: { source: bothStandards, article: '9.2 (cadence: local)', confidence: 'local' },
  why: { en: 'A system that is never tried is a system on paper.', 'zh-CN': '从不检验的体系，只是纸面上的体系。' },
  duty: {
    id: 'internal-audit',
    title: { en: 'Internal audit', 'zh-CN': '内部审核' },
    obligation: assessment,
    bearer: 'superior',
    titles: {
      events: {
        setTargets: { en: 'Agree the audit criteria', 'zh-CN': '商定审核准则' },
        adjust: { en: 'Adjust the audit criteria', 'zh-CN': '调整审核准则' },
        inspect: { en: 'Audit', 'zh-CN': '审核' },
        score: { en: 'Judge each criterion', 'zh-CN': '逐项判定' },
        feedBack: { en: 'Report the findings', 'zh-CN': '报告审核发现' },
      },
      states: {
        targets: { en: 'criteria agreed', 'zh-CN': '准则已定' },
        adjusted: { en: 'criteria adjusted', 'zh-CN': '准则已调整' },
        inspected: { en: 'audited', 'zh-CN': '已审核' },
        scored: { en: 'criteria judged', 'zh-CN': '已判定' },
        feedback: { en: 'findings reported', 'zh-CN': '已报告发现' },
      },
    },
  },
  ...recurring('yearly'),
  messages: {
    noSuperior: {
      en: 'No unit stands above this one to audit it.',
      'zh-CN': '没有可对其进行审核的上级单位。',
    },
  },
  facts: { superior: peopleFacts.superiorUnit },
  owed: ({ facts, found }) => (facts.superior === null ? [found('noSuperior', {})] : []),
});
