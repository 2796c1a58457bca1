/** What rules see of a cycle. */
import { emptyList } from '../fast/empty-list.ts';
import type { Cycle } from './cycle.ts';
import type { Evidence } from './evidence.ts';

/** A cycle as rules see it: the state by its name, and the context that its machine keeps. */
export type CycleInScope = Omit<Cycle, 'state' | 'corrections' | 'misses' | 'evidence'> & {
  readonly state: string;
  /** What stands behind its events; empty for nothing. */
  readonly evidence: readonly Evidence[];
  readonly context: unknown;
};

/**
 * A cycle as rules see it: the state's name, and the context the machine keeps. Written out: it is made twice an attempt.
 *
 * @example
 * cycleInScope(cycle).state // → 'noticed'
 */
export function cycleInScope(cycle: Cycle): CycleInScope {
  const { value, context } = cycle.state;
  const scope: Omit<CycleInScope, 'occasion'> & { occasion?: string } = {
    id: cycle.id,
    unit: cycle.unit,
    duty: cycle.duty,
    title: cycle.title,
    obligation: cycle.obligation,
    period: cycle.period,
    bearer: cycle.bearer,
    owedBy: cycle.owedBy,
    parameters: cycle.parameters,
    happened: cycle.happened,
    dues: cycle.dues,
    fired: cycle.fired,
    plannedAt: cycle.plannedAt,
    charter: cycle.charter,
    version: cycle.version,
    evidence: cycle.evidence ?? emptyList,
    state: typeof value === 'string' ? value : JSON.stringify(value),
    context,
  };
  if (cycle.occasion !== undefined) scope.occasion = cycle.occasion;
  return scope;
}
