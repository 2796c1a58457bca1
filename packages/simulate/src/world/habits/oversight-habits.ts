/** How units are inspected, and what was found is put right. */
import { days, period, share } from './habit.ts';

export const oversightHabits = {
  targetsSet: period(0.02, 0.1, 'When in its period the targets of an inspection are set', '设定考核目标的时间'),
  selfChecks: share(0.9, 'A unit looks at itself before it is inspected', '检查前单位自查'),
  selfChecked: period(0.6, 0.7, 'When in the period', '自查的时间'),
  skipsInspection: share(0.25, 'The superior does not come to inspect in time', '上级未按期检查'),
  neverInspects: share(
    0.3,
    'Of those that do not come in time, a superior that never comes',
    '未按期检查的上级最终也未检查',
  ),
  inspected: period(0.8, 0.97, 'When in the period the superior comes', '上级检查的时间'),
  inspectedLateDays: days(8, 20, 'How long after the period a superior comes that is late', '逾期检查的天数'),
  targetsMet: share(0.8, 'A target is met', '目标达成'),
  resultDays: days(3, 8, 'How long until the unit hears of the result', '反馈检查结果的天数'),
  inspectionFiledDays: days(2, 12, 'How long until the papers are filed', '检查材料归档的天数'),
  assignedDays: days(1, 4, 'How long until a matter has somebody who sees to it', '事项明确责任人的天数'),
  workedOnDays: days(10, 32, 'How long until it is said to be put right', '整改所用天数'),
  matterVerifiedDays: days(2, 6, 'How long until somebody else has looked', '他人核实的天数'),
} as const;
