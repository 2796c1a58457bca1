/** A unit's study (学习): a plan with tiers and required reading, published, checked, completed, archived. */
import { defineObligation } from '../../machine/define-obligation.ts';
import { studyEvents } from './events.ts';
import { studyMachine } from './machine.ts';

export const study = defineObligation({
  name: 'study',
  version: 1,
  title: { en: 'study', 'zh-CN': '学习' },
  machine: studyMachine,
  events: studyEvents,
  fulfilledBy: 'complete',
  states: {
    planned: { en: 'due', 'zh-CN': '待计划' },
    overdue: { en: 'overdue', 'zh-CN': '已逾期' },
    drawnUp: { en: 'plan drawn up', 'zh-CN': '已制定计划' },
    published: { en: 'plan published', 'zh-CN': '已公布计划' },
    checked: { en: 'checked', 'zh-CN': '已检查' },
    completed: { en: 'completed', 'zh-CN': '已完成' },
    lapsed: { en: 'no longer owed', 'zh-CN': '不再承担' },
    archived: { en: 'archived', 'zh-CN': '已归档' },
  },
});
