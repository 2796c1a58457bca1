import { defineRule, peopleFacts, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { committeeUnit } from '../../facts/meetings/committee-unit.ts';
import { organRegulations } from '../../sources.ts';

/** What the leading group reported on the work of the branches is evaluated: by the unit above, which owes it. */
export const leadingGroupEvaluated = defineRule({
  kind: 'duty',
  clause: { source: organRegulations, article: '35', confidence: 'text' },
  why: {
    en: 'A report that nobody weighs is written for the drawer.',
    'zh-CN': '报告交上来没人评，就只是一篇文章。',
  },
  duty: {
    id: 'leading-group-evaluated',
    title: { en: 'Evaluation of the leading group’s branch work', 'zh-CN': '党组抓党建工作评议考核' },
    obligation: task,
    bearer: 'superior',
  },
  ...recurring('yearly'),
  messages: {
    notCommittee: {
      en: 'The leading group stands with the committee of the whole unit, not with this branch.',
      'zh-CN': '党组设在本单位层面，不在本支部。',
    },
    noSuperior: {
      en: 'No unit stands above this one here; it is evaluated elsewhere.',
      'zh-CN': '本组织内无上级单位，由外部上级评议考核。',
    },
  },
  facts: { committeeUnit, superior: peopleFacts.superiorUnit },
  owed({ facts, found }) {
    if (!facts.committeeUnit) return [found('notCommittee', {})];
    return facts.superior === null ? [found('noSuperior', {})] : [];
  },
});
