import type { CycleInSurvey, EventInSurvey } from '@obligato/core';

export interface Entry {
  readonly cycle: CycleInSurvey;
  readonly event: EventInSurvey;
}

/** What the unit wrote down: nothing of the clock, nothing of a superior. */
export const entriesOf = (cycles: readonly CycleInSurvey[]): readonly Entry[] =>
  cycles.flatMap((cycle) => cycle.events.filter(({ side }) => side === 'unit').map((event) => ({ cycle, event })));
