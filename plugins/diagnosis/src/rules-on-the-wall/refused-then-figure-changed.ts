import { type CycleInSurvey, defineRule, type EventInSurvey } from '@obligato/core';
import { z } from 'zod';
import { minuteOf } from '../form-only/minute-of.ts';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';

/** What was refused, and accepted soon after with nothing changed but numbers, days, and who is said to have been there. */
export const refusedThenFigureChanged = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Refused, then another figure', 'zh-CN': '被否决后改数' },
    problem: problems.rulesOnTheWall,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} refusals were followed within {{minutes}} minutes by the same with other figures.',
      'zh-CN': '{{denominator}}次否决中，有{{numerator}}次在{{minutes}}分钟内只改数字后即获通过。',
    },
    how: {
      en: 'Refused attempts of the unit, and the accepted one of the same step that was written down next: alike but for numbers, days, and marks of who was there.',
      'zh-CN': '取单位被否决的办理与其后同一步骤获通过的一次比对：除数字、日期和到会标记外完全相同的计入。',
    },
    unfair: {
      en: 'An honest typo is put right in the same way. The unit is asked first.',
      'zh-CN': '如实更正笔误也是这样，应先问本单位。',
    },
    gamedBy: { en: 'Waiting for an hour.', 'zh-CN': '等过一小时再改。' },
  },
  clause: proposal,
  why: {
    en: 'A quorum that comes together in a minute came together on paper.',
    'zh-CN': '一分钟就凑齐的人数，是在纸上凑齐的。',
  },
  options: z.strictObject({ minutes: z.int().min(1).max(10_080) }),
  defaults: { minutes: 60 },
  stricter: { minutes: 'max' },
  messages: {
    changed: {
      en: 'Refused on {{on}}, accepted {{minutes}} minutes later with other figures.',
      'zh-CN': '{{on}}被否决，{{minutes}}分钟后改数字获通过。',
    },
  },
  measure({ cycles, options, found }) {
    const refused = cycles.flatMap((cycle) =>
      cycle.refusals.filter(({ side }) => side === 'unit').map((refusal) => ({ cycle, refusal })),
    );
    const changed = refused.flatMap(({ cycle, refusal }) => {
      const next = acceptedAfter(cycle, refusal);
      const minutes = next ? minuteOf(next) - minuteOf(refusal) : 0;
      const isChanged = next && minutes <= options.minutes && likeness(next) === likeness(refusal);
      if (!isChanged) return [];
      return [
        { ...found('changed', { on: refusal.recordedOn, minutes }), cycle: cycle.id, decision: refusal.decision },
      ];
    });
    return { numerator: changed.length, denominator: refused.length, list: changed };
  },
});

const acceptedAfter = ({ events }: CycleInSurvey, refusal: EventInSurvey) =>
  events.find(({ type, recordedAt }) => type === refusal.type && recordedAt >= refusal.recordedAt);

/** Without what may have been changed: digits, marks of who was there, and reasons for not having been. */
function likeness({ payload }: EventInSurvey): string {
  const text = JSON.stringify(payload, (name, value: unknown) => (name === 'reason' ? undefined : value));
  return (text ?? '').replace(/\d+/g, '#').replace(/\btrue\b|\bfalse\b/g, '?');
}
