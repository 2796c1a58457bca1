import { defineRule, report } from '@obligato/core';
import { recurring } from '@obligato/general';
import { practice } from '../../sources.ts';
import { ofLeadingGroup } from '../meeting/of-leading-group.ts';

/** The leading group hands the plan of its life meeting to the superior before it is held. */
export const lifeMeetingPlan = defineRule({
  kind: 'duty',
  clause: { source: practice, article: '民主生活会方案报审', confidence: 'local' },
  why: {
    en: 'A superior who has read the plan can still say what is missing.',
    'zh-CN': '方案先报上级，缺什么还来得及补。',
  },
  duty: {
    id: 'life-meeting-plan',
    title: { en: 'Plan of the democratic-life meeting', 'zh-CN': '民主生活会方案' },
    obligation: report,
    bearer: 'unit',
    parameters: { to: 'superior' },
  },
  ...recurring('yearly'),
  ...ofLeadingGroup,
});
