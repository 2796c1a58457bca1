import { defineRule, election } from '@obligato/core';
import { z } from 'zod';
import { term } from '../../facts/term.ts';
import { termEnd } from '../../facts/term-end.ts';
import { organRegulations } from '../../sources.ts';

/**
 * A branch elects in the year in which its term ends; a term that ran out unnoticed is owed at once. The term is kept
 * with the election, so that a rule changed meanwhile does not shorten a term already running.
 */
export const branchElection = defineRule({
  kind: 'duty',
  clause: { source: organRegulations, article: '7, 8', confidence: 'text' },
  why: {
    en: 'Who is never up for election answers to nobody.',
    'zh-CN': '到期不换届，班子就不再对党员负责。',
  },
  duty: {
    id: 'branch-election',
    title: { en: 'Branch election', 'zh-CN': '支部换届选举' },
    obligation: election,
    bearer: 'unit',
    parameters: { body: 'members' },
    keeps: ['termYears'],
  },
  options: z.strictObject({ cadence: z.enum(['yearly']), termYears: z.int().min(1).max(10) }),
  defaults: { cadence: 'yearly', termYears: 3 },
  stricter: { cadence: { order: ['yearly'] }, termYears: 'min' },
  messages: {
    noOfficers: { en: 'Nobody on the roster holds an elected office.', 'zh-CN': '名册中没有经选举任职的人员。' },
    undated: {
      en: 'Nobody wrote down when the office-holders were elected, so no term can be counted: {{people}}.',
      'zh-CN': '未登记当选日期，无法计算任期：{{people}}。',
    },
    running: {
      en: 'The term that began on {{electedOn}} runs until {{endsOn}}.',
      'zh-CN': '本届自{{electedOn}}起，任期至{{endsOn}}。',
    },
    underWay: { en: 'The election {{cycle}} is still under way.', 'zh-CN': '换届选举{{cycle}}尚在进行。' },
  },
  cycles: ['cycle'],
  facts: { term },
  owed({ facts, options, found }) {
    const { officers, electedOn, undated, year, underWay } = facts.term;
    if (officers === 0) return [found('noOfficers', {})];
    const endsOn = termEnd(electedOn, options);
    if (electedOn === null || endsOn === undefined) return [found('undated', { people: undated })];
    const lastYear = Number(endsOn.slice(0, 4));
    if (lastYear > year) return [found('running', { electedOn, endsOn })];
    return lastYear < year && underWay !== null ? [found('underWay', { cycle: underWay })] : [];
  },
});
