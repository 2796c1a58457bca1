import { defineRule, report } from '@obligato/core';
import { recurring } from '@obligato/general';
import { committeeUnit } from '../../facts/meetings/committee-unit.ts';
import { organRegulations } from '../../sources.ts';

/** Periodically the branch publishes how its meetings were attended, with its leaders on a line of their own. */
export const attendancePublication = defineRule({
  kind: 'duty',
  clause: { source: organRegulations, article: '26(1) (no number; half-yearly in one district)', confidence: 'local' },
  why: {
    en: 'What is counted in the open is counted for everybody.',
    'zh-CN': '公开公布，才对谁都一样。',
  },
  duty: {
    id: 'attendance-publication',
    title: { en: 'Publication of attendance', 'zh-CN': '党员参加组织生活情况公布' },
    obligation: report,
    bearer: 'unit',
    parameters: { to: 'members' },
  },
  ...recurring('half-yearly'),
  messages: {
    inBranches: {
      en: 'The members of this committee come to meetings in their own branches.',
      'zh-CN': '本委员会成员在所在支部参加组织生活。',
    },
  },
  facts: { committeeUnit },
  owed: ({ facts, found }) => (facts.committeeUnit ? [found('inBranches', {})] : []),
});
