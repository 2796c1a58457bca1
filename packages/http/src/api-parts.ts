/** What every handler works with. */
import type { Engine } from '@obligato/engine';
import type { EventLog } from './events/event-log.ts';
import type { Metrics } from './metrics/metrics.ts';

/** Proofs of an archive, as `@obligato/archive` gives them; any other archive that can prove itself will do. */
export interface ProofSource {
  checkpointOf(unit: string, year: number): Promise<string>;
  proveInclusion(unit: string, year: number, cycle: string): Promise<unknown>;
}

export interface ApiParts {
  readonly engine: Engine;
  readonly events: EventLog;
  readonly metrics: Metrics;
  readonly archive: ProofSource | undefined;
  readonly maxStreams: number;
  /** Whether what is served is a trial. */
  readonly trial: boolean;
  /** The OpenAPI document of this very API. */
  document(): object;
}
