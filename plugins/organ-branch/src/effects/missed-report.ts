import { defineRule, report } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { educationRegulations } from '../sources.ts';

/** A member who did not report is talked with, by the branch and before anything else. The same for a head. */
export const missedReport = defineRule({
  kind: 'effect',
  on: { obligation: report, events: ['miss'], duties: ['member-report', 'leader-report'] },
  clause: { source: educationRegulations, article: '19, 29', confidence: 'text' },
  why: {
    en: 'Silence is more often trouble than neglect.',
    'zh-CN': '没有汇报，多半是遇到了难处，而不是不愿意。',
  },
  ...noOptions,
  messages: {
    talk: {
      en: 'A report of {{period}} has not come: {{title}}, {{bearer}}. Ask what is in the way before asking for the paper.',
      'zh-CN': '{{period}} {{title}}尚未收到：{{bearer}}。请先谈一谈有什么困难，再谈补交。',
    },
  },
  people: ['bearer'],
  plan({ event, cycle }) {
    const { event: awaited } = event.payload;
    // That nobody has heard it yet is not the doing of whoever handed it in.
    if (awaited !== 'submit' && awaited !== 'submitAgain') return [];
    return [
      {
        key: `missed-report/${cycle.id}/${awaited}`,
        does: 'notify',
        to: { unit: cycle.unit, role: 'secretary' },
        messageId: 'talk',
        data: { period: cycle.period.id, title: cycle.title, bearer: cycle.bearer },
      },
    ];
  },
});
