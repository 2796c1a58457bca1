import type { CycleInSurvey, FoundMaker, Measured } from '@obligato/core';

/** What each level says of a duty that was not kept. */
export const late = {
  en: 'Done after its last day, or still to be done.',
  'zh-CN': '逾期完成，或至今未完成。',
} as const;

/** What was kept in time, of what had to be kept by now; the list is what was not. */
export function keptInTime(
  cycles: readonly CycleInSurvey[],
  found: FoundMaker<{ readonly late: typeof late }>,
): Measured {
  const over = cycles.filter(({ kept }) => kept === 'in-time' || kept === 'late');
  const missed = over.filter(({ kept }) => kept === 'late');
  return {
    numerator: over.length - missed.length,
    denominator: over.length,
    list: missed.map(({ id }) => ({ ...found('late', {}), cycle: id })),
  };
}
