import { cyclesOf, defineFact, type StudyContext } from '@obligato/core';

/** The branch’s plans for several years, by the cycle in which they were drawn up. */
export const studyPlans = defineFact(
  'organ-branch/study-plans',
  (source) =>
    cyclesOf(source, 'study').flatMap(({ id, state }) => {
      const { until } = state.context as unknown as StudyContext;
      return until === null ? [] : [{ id, until }];
    }),
  {
    title: { en: 'study plans', 'zh-CN': '学习规划' },
    parts: { id: { en: 'which', 'zh-CN': '规划' }, until: { en: 'until', 'zh-CN': '至' } },
  },
);
