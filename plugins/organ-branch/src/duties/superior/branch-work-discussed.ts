import { defineRule, peopleFacts, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { committeeUnit } from '../../facts/meetings/committee-unit.ts';
import { organRegulations } from '../../sources.ts';
import { noLeadingGroup } from '../meeting/of-leading-group.ts';

/** The leading group discusses the work of the branches through the year, not once at its end. */
export const branchWorkDiscussed = defineRule({
  kind: 'duty',
  clause: { source: organRegulations, article: '35; P18 (no number)', confidence: 'local' },
  why: {
    en: 'What is on the table once a quarter is not forgotten for a year.',
    'zh-CN': '党建每季都上议程，才不会只在年底提一次。',
  },
  duty: {
    id: 'branch-work-discussed',
    title: { en: 'Leading group discusses branch work', 'zh-CN': '党组研究机关党建' },
    obligation: task,
    bearer: 'unit',
  },
  ...recurring('quarterly'),
  messages: {
    notCommittee: {
      en: 'The leading group stands with the committee of the whole unit, not with this branch.',
      'zh-CN': '党组设在本单位层面，不在本支部。',
    },
    ...noLeadingGroup,
  },
  facts: { committeeUnit, leadingGroup: peopleFacts.leadingGroup },
  owed({ facts, found }) {
    if (!facts.committeeUnit) return [found('notCommittee', {})];
    return facts.leadingGroup.length > 0 ? [] : [found('noLeadingGroup', {})];
  },
});
