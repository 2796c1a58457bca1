import { defineRule, meeting } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { tasksOfLeaders } from '../../facts/people/tasks-of-leaders.ts';
import { sourceArticle } from '../../sources.ts';

/** Once a month, with the call to the theme day, the branch sees apart from everything else what its leaders have still to do for it. */
export const tellLeadersTasks = defineRule({
  kind: 'effect',
  on: { obligation: meeting, events: ['notify'], duties: ['theme-day'] },
  clause: { source: sourceArticle, article: 'S4', confidence: 'local' },
  why: {
    en: 'A task of a leader is the last that anybody asks about.',
    'zh-CN': '交给领导的事，最没人敢催。',
  },
  ...noOptions,
  messages: {
    open: {
      en: 'Leaders have {{count}} open tasks from the branch, the first due on {{dueOn}}: {{matters}}.',
      'zh-CN': '领导干部承担的支部工作尚有{{count}}项未办结，最早于{{dueOn}}到期：{{matters}}。',
    },
  },
  facts: { tasks: tasksOfLeaders },
  plan({ cycle, facts }) {
    const [first] = facts.tasks;
    if (!first) return [];
    return [
      {
        key: `tell-leaders-tasks/${cycle.id}`,
        does: 'notify',
        to: { unit: cycle.unit, role: 'secretary' },
        messageId: 'open',
        data: {
          count: facts.tasks.length,
          dueOn: first.dueOn,
          matters: facts.tasks.map(({ subject, cycle: id }) => subject ?? id),
        },
      },
    ];
  },
});
