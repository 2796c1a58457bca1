import { dayNumber, defineRule, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';

/** What was raised to be put right, and was; and for how long the oldest that was not has been open. */
export const problemsClosed = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Problems closed', 'zh-CN': '问题办结' },
    problem: problems.criticismSoftened,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} matters that were raised are closed; the oldest has been open for {{oldest}} days.',
      'zh-CN': '提出的{{denominator}}项问题已办结{{numerator}}项；最早一项至期末已有{{oldest}}天未办结。',
    },
    how: {
      en: 'Matters raised in these days that were not dropped; how long one is open is counted to the last of the days.',
      'zh-CN': '计入期间内提出且未终止办理的问题；未办结天数算至期末。',
    },
    unfair: {
      en: 'What was raised last cannot be closed yet.',
      'zh-CN': '期末才提出的问题，还来不及办结。',
    },
    gamedBy: { en: 'Raising what is easy.', 'zh-CN': '只提容易办的。' },
  },
  clause: proposal,
  why: { en: 'A problem that is raised and stays is heard as an answer.', 'zh-CN': '提了不办，本身就是一种答复。' },
  ...noOptions,
  messages: { open: { en: 'Raised on {{on}}, still open.', 'zh-CN': '{{on}}提出，尚未办结。' } },
  measure({ cycles, to, found }) {
    const raised = cycles.filter(({ course, kept }) => course === 'matter' && kept !== 'let-go');
    const open = raised.filter(({ events }) => !events.some(({ type }) => type === 'close'));
    return {
      numerator: raised.length - open.length,
      denominator: raised.length,
      also: { oldest: Math.max(0, ...open.map(({ begunOn }) => dayNumber(to) - dayNumber(begunOn))) },
      list: open.map(({ id, begunOn }) => ({ ...found('open', { on: begunOn }), cycle: id })),
    };
  },
});
