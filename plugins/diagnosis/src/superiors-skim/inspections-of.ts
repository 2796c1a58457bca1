import type { CycleInSurvey, EventInSurvey } from '@obligato/core';

export interface Inspection {
  readonly cycle: CycleInSurvey;
  readonly event: EventInSurvey;
  /** Who came: compared, and told nowhere. */
  readonly inspector: string;
  readonly observations: readonly string[];
}

/** What a superior inspected in units below it. */
export const inspectionsOf = (borne: readonly CycleInSurvey[]): readonly Inspection[] =>
  borne.flatMap((cycle) =>
    cycle.events.flatMap((event) => {
      if (cycle.course !== 'assessment' || event.type !== 'inspect') return [];
      const { inspector, observations } = event.payload as Partial<Inspection>;
      return [{ cycle, event, inspector: inspector ?? '', observations: observations ?? [] }];
    }),
  );
