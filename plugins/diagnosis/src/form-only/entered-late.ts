import { defineRule } from '@obligato/core';
import { z } from 'zod';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { entriesOf } from './entries-of.ts';

/** Entries that were written down long after what they speak of. Alone it tells little: it is read beside the unit's own years. */
export const enteredLate = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Written down late', 'zh-CN': '逾期登记' },
    problem: problems.formOnly,
    unit: 'count',
    spread: {
      title: { en: 'Working days until it was written down', 'zh-CN': '事后登记相隔的工作日' },
      unit: 'working-days',
      from: [0, 1, 3, 6, 11, 21],
    },
    reads: {
      en: '{{numerator}} of {{denominator}} entries were written down more than {{workingDays}} working days after the day they speak of.',
      'zh-CN': '{{denominator}}条记录中，有{{numerator}}条在事后超过{{workingDays}}个工作日才登记。',
    },
    how: {
      en: 'Accepted entries of the unit by the working days between what happened and its being written down.',
      'zh-CN': '按事项发生至登记之间的工作日数统计单位已通过的记录。',
    },
    unfair: {
      en: 'Somebody was ill, or paper came late from elsewhere. Without “typed in together” it does not tell one unit from another.',
      'zh-CN': '经办人患病，或外来材料迟到；单看此项不足以区分单位，须与集中补录一并看。',
    },
    gamedBy: { en: 'Giving a later day than the true one.', 'zh-CN': '把发生日期填晚。' },
  },
  clause: proposal,
  why: {
    en: 'What is written down weeks later is written from memory.',
    'zh-CN': '事隔数周才登记，只能凭记忆。',
  },
  options: z.strictObject({ workingDays: z.int().min(0).max(250) }),
  defaults: { workingDays: 5 },
  stricter: { workingDays: 'min' },
  messages: {
    late: {
      en: 'Of {{on}}, written down on {{recordedOn}}: {{workingDays}} working days later.',
      'zh-CN': '{{on}}的事项于{{recordedOn}}登记，相隔{{workingDays}}个工作日。',
    },
  },
  measure({ cycles, options, calendar, found }) {
    const entries = entriesOf(cycles).map(({ cycle, event }) => {
      return { cycle, event, workingDays: calendar.workingDaysBetween(event.on, event.recordedOn) };
    });
    const late = entries.flatMap(({ cycle, event, workingDays }) => {
      if (workingDays <= options.workingDays) return [];
      const says = found('late', { on: event.on, recordedOn: event.recordedOn, workingDays });
      return [{ ...says, cycle: cycle.id, decision: event.decision }];
    });
    const spread = entries.map(({ workingDays }) => Math.max(0, workingDays));
    return { numerator: late.length, denominator: entries.length, list: late, spread };
  },
});
