/** What the routes about one cycle have in common: of which unit it is, and that they say nothing else of it. */
import { unitOfCycle } from '@obligato/core';
import type { Engine } from '@obligato/engine';
import { type AskingThen, callerThen } from '../access/caller-then.ts';
import { type Caller, requireCycle } from '../access/require-cycle.ts';

interface CycleParams {
  readonly cycle: string;
}

export const aboutCycle = {
  unitOf: ({ cycle }: CycleParams): string => unitOfCycle(cycle) ?? '',
  cycleOf: ({ cycle }: CycleParams): string => cycle,
} as const;

type AskingOfCycle = Caller & {
  readonly engine: Engine;
  readonly params: CycleParams;
  readonly query: { readonly asOf?: string | undefined };
};

/** Whoever asks about a cycle, of now or as of a past timestamp: one that they may not see today is not there for them on any day. */
export async function cycleThen<A extends AskingOfCycle>(request: A): Promise<AskingThen<A>> {
  const { params, query, engine } = request;
  const unit = aboutCycle.unitOf(params);
  if (query.asOf !== undefined && (await engine.unit(unit)).cycles.has(params.cycle)) {
    await requireCycle(request, params.cycle);
  }
  return callerThen(request, unit, query.asOf);
}
