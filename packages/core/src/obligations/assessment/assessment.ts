/** The target assessment (目标管理检查考核): agreed, adjusted with a log, self-checked, inspected by the superior, filed. */
import { defineObligation } from '../../machine/define-obligation.ts';
import { assessmentEvents } from './events.ts';
import { assessmentMachine } from './machine.ts';

export const assessment = defineObligation({
  name: 'assessment',
  version: 1,
  title: { en: 'assessment', 'zh-CN': '考核' },
  machine: assessmentMachine,
  events: assessmentEvents,
  fulfilledBy: 'inspect',
  states: {
    planned: { en: 'planned', 'zh-CN': '已计划' },
    targets: { en: 'targets agreed', 'zh-CN': '目标已定' },
    adjusted: { en: 'targets adjusted', 'zh-CN': '目标已调整' },
    selfChecked: { en: 'self-checked', 'zh-CN': '已自查' },
    overdue: { en: 'overdue', 'zh-CN': '已逾期' },
    inspected: { en: 'inspected', 'zh-CN': '已检查' },
    scored: { en: 'scored', 'zh-CN': '已评定' },
    feedback: { en: 'fed back', 'zh-CN': '已反馈' },
    rectifying: { en: 'being put right', 'zh-CN': '整改中' },
    lapsed: { en: 'no longer owed', 'zh-CN': '不再承担' },
    archived: { en: 'archived', 'zh-CN': '已归档' },
  },
});
