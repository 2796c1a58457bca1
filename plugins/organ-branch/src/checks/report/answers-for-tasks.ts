import { defineRule, report } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { tasksOfBearer } from '../../facts/people/tasks-of-bearer.ts';
import { sourceArticle } from '../../sources.ts';

/** A leader’s report says how far everything has come that the branch gave the leader to do. */
export const answersForTasks = defineRule({
  kind: 'check',
  on: { obligation: report, events: ['submit', 'submitAgain'], duties: ['leader-report'] },
  clause: { source: sourceArticle, article: 'S4, S24', confidence: 'local' },
  why: {
    en: 'A leader who does what the branch asks shows that it may ask.',
    'zh-CN': '领导完成支部交办的工作，支部说话才有分量。',
  },
  ...noOptions,
  messages: {
    unanswered: {
      en: 'The branch gave {{bearer}} {{matters}} to see to; the report says nothing under “tasks”.',
      'zh-CN': '支部交办{{bearer}}的{{matters}}尚未办结，汇报中没有“tasks”（交办工作）一项。',
      remedy: {
        en: 'Add a part with the topic “tasks”: how far each has come.',
        'zh-CN': '请增加主题为“tasks”（交办工作）的一项，逐件说明进展。',
      },
    },
  },
  people: ['bearer'],
  cycles: ['matters'],
  facts: { tasks: tasksOfBearer },
  evaluate({ event, cycle, facts, found }) {
    const isAnswered = event.payload.parts.some(({ topic }) => topic === 'tasks');
    if (facts.tasks.length === 0 || isAnswered) return [];
    return [found('unanswered', { bearer: cycle.bearer, matters: facts.tasks.map((task) => task.cycle) })];
  },
});
