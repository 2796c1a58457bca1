import { cyclesOf, defineFact, localDay } from '@obligato/core';

/** When the same task was done last before this period; null where it never was. */
export const lastDone = defineFact(
  'compliance/last-done',
  (source) => {
    const { cycle: own } = source;
    if (own === undefined) return null;
    const days = cyclesOf(source, 'task')
      .filter(({ duty, bearer, period }) => duty === own.duty && bearer === own.bearer && period.from < own.period.from)
      .flatMap(({ happened }) => happened.finishAgain ?? happened.finish ?? []);
    return days.map(localDay).sort().at(-1) ?? null;
  },
  { title: { en: 'when it was done last', 'zh-CN': '上次完成日期' } },
);
