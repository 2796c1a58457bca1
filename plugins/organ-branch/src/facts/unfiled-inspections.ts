import { type Day, defineFact, localDay } from '@obligato/core';

/** Earlier inspections of the same duty that were made and never filed: each with the day of the inspection. */
export const unfiledInspections = defineFact(
  'organ-branch/unfiled-inspections',
  ({ cycles, cycle: own }) =>
    [...cycles.values()]
      .filter(({ duty, period }) => own !== undefined && duty === own.duty && period.from < own.period.from)
      .filter(({ happened }) => happened.inspect !== undefined && happened.archive === undefined)
      .map(({ id, period, happened }) => ({
        id,
        period: period.id,
        inspectedOn: localDay(happened.inspect ?? '') as Day,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  {
    title: { en: 'earlier inspections that were not filed', 'zh-CN': '此前未归档的考核' },
    parts: {
      id: { en: 'which', 'zh-CN': '考核' },
      period: { en: 'period', 'zh-CN': '期间' },
      inspectedOn: { en: 'inspected on', 'zh-CN': '考核日期' },
    },
  },
);
