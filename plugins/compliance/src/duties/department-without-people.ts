import { restated, unitWithoutPeople } from '@obligato/general';
import { bothStandards } from '../sources.ts';

/** Nobody is left in a department: who answers for what it answered for, the unit above says. */
export const departmentWithoutPeople = restated(unitWithoutPeople, {
  duty: 'department-without-people',
  clause: { source: bothStandards, article: '5.3 (days: local)', confidence: 'local' },
  why: {
    en: 'Controls of a department in which nobody is left are nobody’s.',
    'zh-CN': '部门已无人员，其所负责的控制措施便无人负责。',
  },
});
