import { defineRule } from '@obligato/core';
import { z } from 'zod';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { inspectionsOf } from './inspections-of.ts';

/** Inspections on days on which one and the same person inspected several units. Who it was is told nowhere. */
export const severalUnitsInOneDay = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Several units in one day', 'zh-CN': '一天走多家' },
    problem: problems.superiorsSkim,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} inspections fell on a day on which the same person inspected {{units}} units or more.',
      'zh-CN': '{{denominator}}次检查中，有{{numerator}}次当天由同一人检查了{{units}}个以上单位。',
    },
    how: {
      en: 'Inspections of units below by day and by who is named as having inspected; the name is compared and not told.',
      'zh-CN': '按日期和所填检查人统计对下级单位的检查；姓名只作比对，不予列示。',
    },
    unfair: {
      en: 'A group that goes round together in one building.',
      'zh-CN': '检查组在同一栋楼内集中检查。',
    },
    gamedBy: { en: 'Another day, or another name, on paper.', 'zh-CN': '在纸面上换个日期或换个人名。' },
  },
  clause: proposal,
  why: {
    en: 'Who sees four units in a day has seen four meeting rooms.',
    'zh-CN': '一天走四家，看到的只是四间会议室。',
  },
  options: z.strictObject({ units: z.int().min(2).max(50) }),
  defaults: { units: 3 },
  stricter: { units: 'min' },
  messages: {
    tour: {
      en: '{{count}} units on {{on}}, {{unit}} among them.',
      'zh-CN': '{{on}}共{{count}}个单位，其中有 {{unit}}。',
    },
  },
  measure({ borne, options: { units }, found }) {
    const inspections = inspectionsOf(borne);
    const tours = new Map<string, Set<string>>();
    const key = (at: (typeof inspections)[number]) => JSON.stringify([at.event.on, at.inspector]);
    for (const each of inspections) tours.set(key(each), (tours.get(key(each)) ?? new Set()).add(each.cycle.unit));
    const touring = inspections.flatMap((each) => {
      const count = tours.get(key(each))?.size ?? 0;
      const { cycle, event } = each;
      const says = found('tour', { count, on: event.on, unit: cycle.unit });
      return count >= units ? [{ ...says, cycle: cycle.id, decision: event.decision }] : [];
    });
    return { numerator: touring.length, denominator: inspections.length, list: touring };
  },
});
