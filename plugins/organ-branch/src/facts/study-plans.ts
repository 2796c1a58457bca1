import { defineFact, type StudyContext } from '@obligato/core';

/** The branch’s plans for several years, by the cycle in which they were drawn up. */
export const studyPlans = defineFact('organ-branch/study-plans', ({ cycles }) =>
  [...cycles.values()].flatMap(({ id, obligation, state }) => {
    if (obligation !== 'study') return [];
    const { until } = state.context as unknown as StudyContext;
    return until === null ? [] : [{ id, until }];
  }),
);
