import { type CycleInSurvey, defineRule, type RuleInSurvey } from '@obligato/core';
import { z } from 'zod';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';

/** People’s hours that the duties of a unit cost, by the rule that asks for them and by whose rule that is. Nobody measured an hour: they are assumed. */
export const hoursByRule = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Hours by rule', 'zh-CN': '规则耗时' },
    problem: problems.burden,
    unit: 'hours',
    reads: {
      en: '{{denominator}} duties took about {{numerator}} hours of people’s time, by {{rules}} rules.',
      'zh-CN': '{{denominator}}项义务约耗用{{numerator}}人时，出自{{rules}}项规则。',
    },
    how: {
      en: 'Assumed: {{hoursHeld}} hours for everybody who should come where people come together, {{hoursOther}} for whoever owes anything else. What is no longer owed is not among them.',
      'zh-CN':
        '按假定计算：开会等活动，应到者每人{{hoursHeld}}小时；其他义务，责任人{{hoursOther}}小时。不再应办的不计。',
    },
    unfair: {
      en: 'Hours are assumed; what is said on paper to have taken long took longer.',
      'zh-CN': '小时数为假定值；准备材料的时间往往更长。',
    },
    gamedBy: {
      en: 'Meetings without an end; asking for the same fact under another name.',
      'zh-CN': '会议不设时限；换个名目重复要数。',
    },
  },
  clause: proposal,
  why: {
    en: 'Whoever adds a duty should see what it costs those who have to do it.',
    'zh-CN': '谁加任务，谁就应当看到下面要花多少时间。',
  },
  options: z.strictObject({ hoursHeld: z.number().min(0).max(24), hoursOther: z.number().min(0).max(240) }),
  defaults: { hoursHeld: 1.5, hoursOther: 2 },
  stricter: { hoursHeld: 'max', hoursOther: 'max' },
  messages: {
    cost: {
      en: '“{{duty}}”, stated by {{by}}: {{times}} times, {{hours}} hours.',
      'zh-CN': '“{{duty}}”，由 {{by}} 规定：{{times}}次，{{hours}}小时。',
    },
  },
  measure({ cycles, rules, options: { hoursHeld, hoursOther }, found }) {
    const byDuty = new Map<string, CycleInSurvey[]>();
    const owed = cycles.filter(({ kept }) => kept !== 'let-go');
    for (const cycle of owed) byDuty.set(cycle.duty, [...(byDuty.get(cycle.duty) ?? []), cycle]);
    const hoursOf = (all: readonly CycleInSurvey[]) =>
      all.reduce((sum, { isHeld, people }) => sum + people * (isHeld ? hoursHeld : hoursOther), 0);
    const list = [...byDuty].map(([duty, all]) => {
      const rule: RuleInSurvey | undefined = rules.find((each) => each.duty === duty);
      const by = rule?.statedBy ?? '—';
      const says = { duty: all[0]?.title ?? duty, by, times: all.length, hours: hoursOf(all) };
      return { ...found('cost', says), ...(rule ? { rule: rule.id } : {}), hours: says.hours };
    });
    // The costliest first: these are rules, and no units.
    const sorted = list.sort((a, b) => b.hours - a.hours).map(({ hours: _, ...each }) => each);
    return { numerator: hoursOf(owed), denominator: owed.length, also: { rules: byDuty.size }, list: sorted };
  },
});
