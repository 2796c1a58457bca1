/** What every handler works with. */
import type { Announced, Ballot, BallotDraft } from '@obligato/ballot';
import type { Cycle, Language } from '@obligato/core';
import type { BoxCount } from '@obligato/core/internal';
import type { Engine } from '@obligato/engine';
import type { Assessment } from '@obligato/engine/reform';
import type { TokenSource } from './auth/token-behind.ts';
import type { Drafts } from './drafts/drafts.ts';
import type { EventLog } from './events/event-log.ts';
import type { Receipts } from './evidence/receipts.ts';
import type { AtOnce } from './limits/at-once.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { Checks } from './routes/standing/checks.ts';
import type { UnitMessages } from './schemas/messages.ts';
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
  /** Throws an `ObligatoError` with all that is wrong with it. */
  announce(draft: BallotDraft): Promise<Announced>;
  /** Of all that were announced, sorted. */
  names(): Promise<readonly string[]>;
  /** What boxes say that were counted for a cycle. */
  countedFor(cycle: string): Promise<readonly BoxCount[]>;
}

/** Messages to people, such as a post of `@obligato/notify` has them: by the unit in which people are told, and of none what it says. */
export interface MessageSource {
  of(unit: string): Promise<Omit<UnitMessages, 'tells'>>;
  /** False where there is none of that id that was not delivered. */
  retry(unit: string, id: string): Promise<boolean>;
}

/** Draws an assessed reform as a page, such as `renderReform` of `@obligato/simulate/report` does. */
export type ReformPageDrawn = (assessment: Assessment, language: Language) => string | Promise<string>;

/** How the installation itself stands, such as `obligato serve` finds it. */
export interface CheckSource {
  read(): Promise<Checks>;
  /** Begins to look, and does not wait for what is found. Nothing where it is being looked at, or has been within the last minute. */
  begin(): void;
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
  /** Files that are brought or fetched, by caller. */
  readonly transfers: AtOnce;
  readonly transferMilliseconds: number;
  /** Reforms that are assessed, by caller. */
  readonly assessments: AtOnce;
  /** Absent where none are drawn. */
  readonly reformPage: ReformPageDrawn | undefined;
  /** With which files are named. */
  readonly receipts: Receipts;
  /** How people sign in with a browser; absent where nobody does. */
  readonly signIn: SignIn | undefined;
  /** Where forms that are half filled in are kept. */
  readonly drafts: Drafts;
  /** Absent where nobody is told by mail or messenger. */
  readonly messages: MessageSource | undefined;
  /** Absent where the installation is not looked at from here. */
  readonly checks: CheckSource | undefined;
  /** Absent where no ballots are held. */
  readonly ballots: BallotSource | undefined;
  /** Whether what is served is a trial. */
  readonly trial: boolean;
  /** In which languages the organisation speaks, the first by default. */
  readonly languages: readonly string[];
  /** The OpenAPI document of this very API. */
  document(): object;
}
