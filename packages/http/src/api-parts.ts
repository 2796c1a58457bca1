/** What every handler works with. */
import type { Ballot } from '@obligato/ballot';
import type { Cycle } from '@obligato/core';
import type { Engine } from '@obligato/engine';
import type { TokenSource } from './auth/token-behind.ts';
import type { Drafts } from './drafts/drafts.ts';
import type { EventLog } from './events/event-log.ts';
import type { AtOnce } from './limits/at-once.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { SignIn } from './session/sign-in.ts';

/** Proofs of an archive, as `@obligato/archive` gives them; any other archive that can prove itself will do. */
export interface ProofSource {
  checkpointOf(unit: string, year: number): Promise<string>;
  proveInclusion(unit: string, year: number, cycle: string): Promise<unknown>;
  /** The cycle as it was archived; without content when that was disposed of. Without it, proofs of retired cycles go to fewer. */
  read?(
    unit: string,
    year: number,
    cycle: string,
  ): Promise<{ readonly content?: { readonly cycle: Cycle } | undefined }>;
}

/** Where secret ballots are held, such as a `BallotHouse`. */
export interface BallotSource {
  /** Undefined where none of that name was announced. */
  open(ballot: string): Promise<Ballot | undefined>;
}

export interface ApiParts {
  readonly engine: Engine;
  readonly events: EventLog;
  readonly metrics: Metrics;
  readonly archive: ProofSource | undefined;
  /** Where links to calendars are looked up. */
  readonly links: TokenSource | undefined;
  readonly maxStreams: number;
  /** Event streams by caller. */
  readonly streams: AtOnce;
  /** How people sign in with a browser; absent where nobody does. */
  readonly signIn: SignIn | undefined;
  /** Where forms that are half filled in are kept. */
  readonly drafts: Drafts;
  /** Absent where no ballots are held. */
  readonly ballots: BallotSource | undefined;
  /** Whether what is served is a trial. */
  readonly trial: boolean;
  /** In which languages the organisation speaks, the first by default. */
  readonly languages: readonly string[];
  /** The OpenAPI document of this very API. */
  document(): object;
}
