/** The report (报告、汇报): due, drafted, submitted, returned or heard, answered, archived. */
import { z } from 'zod';
import { defineObligation } from '../../machine/define-obligation.ts';
import { order8 } from '../order-8.ts';
import { reportEvents } from './events.ts';
import { reportMachine } from './machine.ts';

export const report = defineObligation({
  name: 'report',
  version: 1,
  title: { en: 'report', 'zh-CN': '报告' },
  machine: reportMachine,
  events: reportEvents,
  fulfilledBy: 'submit',
  states: {
    planned: { en: 'due', 'zh-CN': '待报告' },
    drafted: { en: 'drafted', 'zh-CN': '已起草' },
    overdue: { en: 'overdue', 'zh-CN': '已逾期' },
    submitted: { en: 'submitted', 'zh-CN': '已提交' },
    returned: { en: 'returned to be completed', 'zh-CN': '已退回补充' },
    heard: { en: 'heard', 'zh-CN': '已听取' },
    answered: { en: 'answered', 'zh-CN': '已答复' },
    lapsed: { en: 'no longer owed', 'zh-CN': '不再承担' },
    archived: { en: 'archived', 'zh-CN': '已归档' },
  },
  parameters: z.strictObject({ to: z.enum(['members', 'branch', 'superior']).optional() }),
  traits: { retention: order8('9.10.1', 'permanent') },
});
