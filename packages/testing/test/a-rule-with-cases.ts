/** A sound rule with sound cases; every test of the tester spoils one thing. */
import { type CheckRule, defineFact, defineRule, meeting, type Rule } from '@obligato/core';
import { z } from 'zod';
import type { RuleCases } from '../src/index.ts';

const both = (en: string, zh: string) => ({ en, 'zh-CN': zh });

export const base = {
  clause: { source: both('House rules', '内部规定'), article: '7', confidence: 'local' },
  why: both('Somebody has to hear of it in time.', '须提前告知。'),
} as const;

export const sound = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open'] },
  ...base,
  options: z.strictObject({ days: z.int().min(0), quiet: z.boolean(), signedBy: z.array(z.string()) }),
  defaults: { days: 3, quiet: false, signedBy: ['chair'] },
  stricter: { days: 'max', quiet: 'true', signedBy: 'union' },
  messages: {
    none: both('No notice; {{required}} days.', '无通知；{{required}}天。'),
    late: {
      ...both('{{given}} of {{required}} days.', '{{given}}天，须{{required}}天。'),
      remedy: both('Wait {{more}} days.', '再等{{more}}天。'),
    },
  },
  facts: { holidays: defineFact<number>('holidays', () => 0) },
  evaluate({ event, cycle, facts, options, calendar, found }) {
    const sent = cycle.context.notice;
    if (!sent) return options.days === 0 ? [] : [found('none', { required: options.days })];
    const given = calendar.workingDaysBetween(sent.sentOn, event.on) - facts.holidays;
    if (given >= options.days) return [];
    return [found('late', { given, required: options.days, more: options.days - given })];
  },
}) as CheckRule;

const notice = { event: 'notify', payload: { heldOn: '2026-03-12', place: '301', agenda: ['roof'] } };
const attendance = [{ member: 'm1', present: true, capacity: 'member' }];

export const soundCases: RuleCases = {
  name: 'house/notice',
  given: { on: '2026-03-12', facts: { holidays: 0 }, payload: { chair: 'm1', attendance } },
  admits: [
    { name: 'three working days', after: [{ ...notice, on: '2026-03-09' }] },
    { name: 'nothing is asked for', options: { days: 0 } },
  ],
  denies: [
    {
      name: both('a day less', '少一天'),
      after: [{ ...notice, on: '2026-03-10' }],
      says: [{ message: 'late', data: { given: 2, required: 3 } }],
    },
    { name: 'never sent', says: ['none'] },
  ],
};

/** The sound rule with something else in its place. */
export const spoilt = (over: Partial<CheckRule>): Rule => ({ ...sound, ...over });
export const withCases = (over: Partial<RuleCases>): RuleCases => ({ ...soundCases, ...over });
