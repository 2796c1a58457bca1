/** What the routes about one cycle have in common: of which unit it is, and that they say nothing else of it. */
import { unitOfCycle } from '@obligato/core';

interface CycleParams {
  readonly cycle: string;
}

export const aboutCycle = {
  unitOf: ({ cycle }: CycleParams): string => unitOfCycle(cycle) ?? '',
  cycleOf: ({ cycle }: CycleParams): string => cycle,
} as const;
