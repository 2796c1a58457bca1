/** The task: due, done, verified. For what needs no procedure of its own: dues, talks, visits, contacts, hand-over. */
import { defineObligation } from '../../machine/define-obligation.ts';
import { taskEvents } from './events.ts';
import { taskMachine } from './machine.ts';

export const task = defineObligation({
  name: 'task',
  version: 1,
  title: { en: 'task', 'zh-CN': '任务' },
  machine: taskMachine,
  events: taskEvents,
  fulfilledBy: 'finish',
  states: {
    planned: { en: 'due', 'zh-CN': '待办' },
    begun: { en: 'begun', 'zh-CN': '进行中' },
    overdue: { en: 'overdue', 'zh-CN': '已逾期' },
    reopened: { en: 'to be done again', 'zh-CN': '已退回' },
    done: { en: 'done', 'zh-CN': '已完成' },
    verified: { en: 'verified', 'zh-CN': '已核验' },
    lapsed: { en: 'no longer owed', 'zh-CN': '不再承担' },
    archived: { en: 'archived', 'zh-CN': '已归档' },
  },
});
