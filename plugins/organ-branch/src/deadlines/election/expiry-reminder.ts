import { addMonths, defineRule, election, peopleFacts } from '@obligato/core';
import { z } from 'zod';
import { term } from '../../facts/term.ts';
import { termEnd } from '../../facts/term-end.ts';
import { branchRegulations } from '../../sources.ts';

/**
 * The superior reminds a branch, generally six months before its term ends. That is the superior's duty: missed, it is
 * told above the superior. Once the branch has asked by itself, there is nothing left to remind it of.
 */
export const expiryReminder = defineRule({
  kind: 'deadline',
  on: { obligation: election, event: 'remindOfExpiry', duties: ['branch-election'] },
  clause: { source: branchRegulations, article: '第六章（提前 6 个月提醒）', confidence: 'text' },
  why: {
    en: 'A branch that is reminded in time can prepare; one that is reminded late can only ask for delay.',
    'zh-CN': '提醒得早，支部来得及准备；提醒得晚，只能申请延期。',
  },
  options: z.strictObject({ monthsBefore: z.int().min(1).max(12), announceWorkingDaysBefore: z.int().min(1).max(60) }),
  defaults: { monthsBefore: 6, announceWorkingDaysBefore: 10 },
  stricter: { monthsBefore: 'max', announceWorkingDaysBefore: 'max' },
  messages: {},
  facts: { term, superior: peopleFacts.superiorUnit },
  bounds({ cycle, facts, options, calendar }) {
    const endsOn = termEnd(facts.term.electedOn, cycle.parameters);
    if (endsOn === undefined || facts.superior === null || cycle.happened.request !== undefined) return {};
    const notAfter = addMonths(endsOn, -options.monthsBefore);
    return { notAfter, remindOn: [calendar.addWorkingDays(notAfter, -options.announceWorkingDaysBefore)] };
  },
});
