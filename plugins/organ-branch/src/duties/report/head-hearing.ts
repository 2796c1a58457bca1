import { defineRule, peopleFacts, report } from '@obligato/core';
import { cadence, moreOften } from '@obligato/general';
import { z } from 'zod';
import { committeeUnit } from '../../facts/meetings/committee-unit.ts';
import { organRegulations } from '../../sources.ts';

/** `every-unit`: also a branch that stands below a committee of another unit. */
const heldBy = ['committee', 'every-unit'] as const;

/**
 * At least once a year the unit's head reports to a meeting of all who work there as members, and hears what they say.
 * It is held once for the whole unit: by its committee, or by the branch where there is none.
 */
export const headHearing = defineRule({
  kind: 'duty',
  clause: { source: organRegulations, article: '26(6)', confidence: 'text' },
  why: {
    en: 'Who is heard by everybody once a year remembers whom the work is for.',
    'zh-CN': '每年当面向大家报告一次，才记得为谁工作。',
  },
  duty: {
    id: 'head-hearing',
    title: { en: 'Yearly hearing of the head', 'zh-CN': '听取行政负责人情况通报' },
    obligation: report,
    bearer: 'unit',
    parameters: { to: 'members' },
  },
  options: z.strictObject({ cadence, heldBy: z.enum(heldBy) }),
  defaults: { cadence: 'yearly', heldBy: 'committee' },
  stricter: { cadence: moreOften, heldBy: { order: heldBy } },
  messages: {
    noLeader: { en: 'None of the unit’s leaders is on this roster.', 'zh-CN': '本名册中没有领导干部。' },
    heldAbove: {
      en: 'The committee above holds the hearing for the whole unit.',
      'zh-CN': '由上级党委面向全单位统一举行。',
    },
  },
  facts: { committeeUnit, leaders: peopleFacts.leaders, superior: peopleFacts.superiorUnit },
  owed: ({ facts, options, found }) => {
    if (facts.leaders.length === 0) return [found('noLeader', {})];
    const holds = options.heldBy === 'every-unit' || facts.committeeUnit || facts.superior === null;
    return holds ? [] : [found('heldAbove', {})];
  },
});
