import { addDays, dayNumber, defineRule } from '@obligato/core';
import { z } from 'zod';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';

/** Longer periods end too seldom to be told from chance. */
const longestDays = 93;

/** What was held in the last days of its month or quarter, of what was held in it at all. */
export const endOfPeriod = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'At the end of the period', 'zh-CN': '期末扎堆' },
    problem: problems.formOnly,
    unit: 'count',
    spread: {
      title: { en: 'Working days left of the period', 'zh-CN': '距期末的工作日' },
      unit: 'working-days',
      from: [0, 3, 6, 11, 21, 41],
    },
    reads: {
      en: '{{numerator}} of {{denominator}} were held in the last {{workingDays}} working days of their period.',
      'zh-CN': '{{denominator}}次中，有{{numerator}}次在期间最后{{workingDays}}个工作日内召开。',
    },
    how: {
      en: 'Of what people come together for, in periods of up to a quarter, and what was held within its period: what was held in its last {{workingDays}} working days.',
      'zh-CN': '只计以季度及更短期间为周期、在期间内召开的活动；看其中多少在最后{{workingDays}}个工作日内召开。',
    },
    unfair: {
      en: 'Ends of quarters are busy everywhere, and some things can only be held when the figures are there.',
      'zh-CN': '季末各处都忙，有的事项须待数据出齐才能开会。',
    },
    gamedBy: { en: 'Holding it as emptily a week earlier.', 'zh-CN': '提前一周，照样走过场。' },
  },
  clause: proposal,
  why: {
    en: 'What is held on the last day is held because it is the last day.',
    'zh-CN': '拖到最后一天才开的会，往往只是为了赶期限。',
  },
  options: z.strictObject({ workingDays: z.int().min(1).max(20) }),
  defaults: { workingDays: 3 },
  stricter: { workingDays: 'max' },
  messages: {
    atTheEnd: { en: 'Held on {{on}}; its period ends on {{ends}}.', 'zh-CN': '{{on}}召开，期间至{{ends}}止。' },
  },
  measure({ cycles, options: { workingDays }, calendar, found }) {
    const held = cycles.flatMap((cycle) => {
      const { period, doneOn, isHeld } = cycle;
      const isShort = dayNumber(period.to) - dayNumber(period.from) <= longestDays && period.to > period.from;
      return isHeld && isShort && doneOn !== undefined && doneOn <= period.to ? [{ cycle, doneOn }] : [];
    });
    const late = held.filter(
      ({ cycle, doneOn }) => doneOn >= calendar.addWorkingDays(addDays(cycle.period.to, 1), -workingDays),
    );
    return {
      numerator: late.length,
      denominator: held.length,
      list: late.map(({ cycle, doneOn }) => ({
        ...found('atTheEnd', { on: doneOn, ends: cycle.period.to }),
        cycle: cycle.id,
      })),
      spread: held.map(({ cycle, doneOn }) => calendar.workingDaysBetween(doneOn, cycle.period.to)),
    };
  },
});
