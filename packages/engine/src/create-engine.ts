/** The engine as an embedding program sees it. */
import {
  type BusyDays,
  type Cycle,
  type Day,
  type DecisionRecord,
  localDay,
  type Obligation,
  ObligatoError,
  type Outlook,
  type Roster,
  type SentEvent,
} from '@obligato/core';
import { requireUnit } from '@obligato/core/internal';
import { KnownRecords } from './as-of/known-records.ts';
import { type KnownThen, knownThen } from './as-of/known-then.ts';
import { readAsOf } from './as-of/read-as-of.ts';
import { commitsIn } from './as-of/store-as-of.ts';
import type { AttemptRequest, NextRequest } from './attempting/attempts.ts';
import type { DecisionOf, TypedAttempt } from './attempting/typed-attempt.ts';
import type { CommentRequest } from './changing/comments.ts';
import type { RosterPreview, RosterReplacement } from './changing/rosters.ts';
import type { CorrectRequest, WithdrawRequest } from './correcting/corrections.ts';
import type { DeputyRequest, DeputyWithdrawal } from './deputies/deputies.ts';
import type { Deputy } from './deputies/deputy.ts';
import { createDomain } from './domain.ts';
import type { EngineOptions } from './engine-options.ts';
import { type EvidenceDesk, evidenceDesk } from './evidence/evidence-desk.ts';
import { AroundIndicators, type LookRequest, type StatementRequest } from './measuring/around-indicators.ts';
import type { UnitProposal } from './planning/date-suggestions.ts';
import type { PlanOptions, RaiseRequest, RaiseWithRequest, UnitPlan } from './planning/planning.ts';
import { missingFacts } from './plugins/missing-facts.ts';
import type { Author, ChangeRecord } from './ports/change-record.ts';
import type { OutboxEntry } from './ports/outbox-entry.ts';
import type { Commit } from './ports/store.ts';
import type { StoreFigures } from './ports/store-status.ts';
import { type RecordsReader, recordsReader } from './reading/records-reader.ts';
import {
  announcingStore,
  type EngineEventKind,
  type Interest,
  type Listener,
  Subscribers,
} from './reading/subscribe.ts';
import { type SearchAnswer, type SearchAsked, Searching } from './searching/searching.ts';
import { NextSteps } from './standing/next-steps.ts';
import { Standings } from './standing/standings.ts';
import { type Summary, type SummaryOptions, summaryOf } from './standing/summary.ts';
import { Today, type TodayOptions, type UnitToday } from './standing/unit-today.ts';
import type { UnitFailure } from './ticking/for-each-unit.ts';
import type { Fired } from './ticking/ticking.ts';
import { tokens } from './tokens.ts';

export interface TickReport {
  readonly fired: readonly Fired[];
  readonly delivered: readonly OutboxEntry[];
  /** What became a dead letter: nobody holds the role, or telling failed too often. */
  readonly deadLettered: readonly OutboxEntry[];
  /** Units in which something could not be done; it is tried again at the next tick. */
  readonly failed: readonly UnitFailure[];
}

export interface Engine extends RecordsReader, EvidenceDesk {
  /**
   * What was known at a moment that has passed: the same questions, asked of what had been recorded by then. What was recorded,
   * corrected or withdrawn since does not show. A day alone means its end.
   *
   * Throws `OBLIGATO_DATE` for what is no timestamp, or is still to come, and `OBLIGATO_AS_OF` for a store that keeps no commits.
   * What is asked of a unit of which nothing had been recorded throws `OBLIGATO_AS_OF`.
   *
   * @example
   * const then = await engine.asOf('2026-03-20');
   * const rows = await then.status({ units: ['tax-bureau/levy'] });
   * print(`${(await then.leftOut(['tax-bureau/levy'])).decisions} decisions since are left out`);
   */
  asOf(timestamp: string): Promise<KnownThen>;
  /** Plans the periods that overlap the days. Idempotent. With `preview` nothing is written. */
  plan(
    days: { readonly from: Day; readonly to: Day },
    units?: readonly string[],
    options?: PlanOptions,
  ): Promise<readonly UnitPlan[]>;
  /** Proposes a day for every meeting still to be held, inside its window and away from busy days; writes nothing. */
  propose(busy: BusyDays, units?: readonly string[]): Promise<readonly UnitProposal[]>;
  /** Starts an occasional duty, such as a matter to put right. */
  raise(request: RaiseRequest): Promise<Cycle>;
  /**
   * The cycle that raising would begin, whether or not it is there already; writes nothing. Throws `OBLIGATO_DUTY_UNKNOWN` as raising does.
   *
   * @example
   * (await engine.previewRaise({ unit: 'tax-bureau/levy', duty: 'request', occasion: 'new-room' })).dues[0]?.notAfter
   */
  previewRaise(request: RaiseRequest): Promise<Cycle>;
  /**
   * Starts an occasional duty by its first event, in one commit: what is said in confidence is not announced by having been raised.
   * Accepted, the duty is there; otherwise nothing is written. The occasion gets a name that says nothing.
   *
   * @example
   * const { outcome } = await engine.raiseWith({
   *   unit: 'tax-bureau/levy', duty: 'opinion-about-leader', event: 'say', payload: { text: 'shouts', about: ['m9'] },
   * });
   */
  raiseWith(request: RaiseWithRequest): Promise<DecisionRecord>;
  /**
   * Replaces a unit's roster; true when it changed. Plan again afterwards; what had lapsed for people who are back is owed again
   * at once. Who did it, and why, stands on record.
   *
   * Throws `OBLIGATO_ROSTER_JUDGES` where an evaluation of that very person, not announced yet, would end or shrink by it.
   * Throws `OBLIGATO_ROSTER_LEAVES` where more than a fifth of the people would leave at once, unless `manyMayLeave`.
   *
   * @example
   * await engine.setRoster('tax-bureau/levy', roster, { by: { unit: 'tax-bureau/levy', member: 'm1' }, reason: 'Li moved away' });
   */
  setRoster(unit: string, roster: Roster, replacement?: RosterReplacement): Promise<boolean>;
  /**
   * The same with what a change makes of the roster as it is when it is written: whoever enters one row takes nobody else's away. What
   * the change throws stops it.
   *
   * @example
   * await engine.changeRoster('tax-bureau/levy', (roster) => roster.filter(({ member }) => member !== 'm9'));
   */
  changeRoster(unit: string, change: (current: Roster) => Roster, replacement?: RosterReplacement): Promise<boolean>;
  /**
   * Which duties would appear and lapse with another roster, from today to the end of the year; writes nothing.
   *
   * @example
   * (await engine.previewRoster('tax-bureau/levy', roster)).lapse.map(({ because }) => because.en)
   */
  previewRoster(unit: string, roster: Roster): Promise<RosterPreview>;
  /**
   * Somebody of the unit stands in for an officer from one day to another: told what the officer is told, and acting for them where a
   * command says so (`by.deputyFor`). Named by the officer, or by a unit above; on record with its reason.
   *
   * Throws `OBLIGATO_DEPUTY` where that cannot be: somebody of another unit, somebody who holds no office, days that have passed, by a
   * deputy; `OBLIGATO_DATE` for what is no day.
   *
   * @example
   * await engine.deputise({ unit: 'tax-bureau/levy', officer: 'l01', deputy: 'l04', from: '2026-03-02', until: '2026-03-20', reason: 'leave' });
   */
  deputise(request: DeputyRequest): Promise<Deputy>;
  /** Ends it before its last day, at once; what was done as a deputy stays. Throws `OBLIGATO_DEPUTY` where nobody stands in so. */
  withdrawDeputy(request: DeputyWithdrawal): Promise<Deputy>;
  /**
   * A note on a duty, for the unit, those above it, or both: append-only, no part of the duty and of no decision. Whoever is mentioned
   * is told.
   *
   * Throws `OBLIGATO_COMMENT` for a duty in which people judge each other or speak in confidence, somebody who is on no roster, and a text that
   * says nothing; `OBLIGATO_CYCLE_UNKNOWN` for a duty that has left the working records.
   *
   * @example
   * await engine.comment({
   *   cycle: 'tax-bureau/levy/general-meeting/2026-Q1', text: 'The hall is free again', for: 'unit', mentions: ['l02'], by: { member: 'l01' },
   * });
   */
  comment(request: CommentRequest): Promise<ChangeRecord>;
  /** A sentence of the unit’s own, which travels with a figure of its indicators. Throws `OBLIGATO_COMMENT` for anybody else’s. */
  stateOnIndicator(request: StatementRequest): Promise<ChangeRecord>;
  /** Puts on record, among the changes of a unit, that somebody of elsewhere looks at its indicators. */
  noteLook(request: LookRequest): Promise<ChangeRecord>;
  /**
   * Tries a command. Accepted or denied, the decision is durable when it is returned; what is unavailable or incomplete is answered
   * and not written: its number is the next decision's, and its key is free. With the obligation named, the compiler checks event and
   * payload; without, they are checked when they arrive.
   *
   * @example
   * const decision = await engine.attempt({
   *   cycle: 'tax-bureau/levy/general-meeting/2026-Q1',
   *   obligation: meeting,
   *   event: 'notify',
   *   payload: { heldOn: '2026-03-20', place: '301', agenda: ['the plan'] },
   * });
   */
  attempt<Ob extends Obligation, E extends SentEvent<Ob['events']>>(
    request: TypedAttempt<Ob, E>,
    // What is expected of the answer must not decide which obligation was meant: only the request says so.
  ): Promise<DecisionOf<NoInfer<Ob>, NoInfer<E>>>;
  /**
   * The decision that an attempt would be now, whole, with every finding; nothing is written, told or raised, and no key is used
   * up. Somebody else may be faster: an attempt is decided anew.
   *
   * @example
   * const { outcome } = await engine.preview({ cycle: 'tax-bureau/levy/general-meeting/2026-Q1', event: 'adjourn' });
   */
  preview<Ob extends Obligation, E extends SentEvent<Ob['events']>>(
    request: TypedAttempt<Ob, E>,
  ): Promise<DecisionOf<NoInfer<Ob>, NoInfer<E>>>;
  /**
   * Puts right what was accepted: the cycle is what its events come to with this one as it should have been. Rules are asked
   * again; where a later event no longer goes together with it, the correction is denied, and `corrects.stopped` says which.
   * The corrected decision stays as it was.
   *
   * Throws `OBLIGATO_NOT_CORRECTABLE` for what cannot be corrected at all, with the reason.
   *
   * @example
   * const { outcome } = await engine.correct({
   *   decision: 'tax-bureau/levy/general-meeting/2026-Q1#2', occurredAt: '2026-03-19T14:00', reason: 'It was the day before',
   * });
   */
  correct(request: CorrectRequest): Promise<DecisionRecord>;
  /**
   * Takes back what was accepted, as if it had not happened; a correction that is taken back leaves what was before it, and so
   * does a withdrawal.
   *
   * @example
   * await engine.withdraw({ decision: 'tax-bureau/levy/general-meeting/2026-Q1#3', reason: 'Another meeting was cancelled' });
   */
  withdraw(request: WithdrawRequest): Promise<DecisionRecord>;
  /**
   * What is possible now on a cycle, and whose each event is; with `by`, whether it is theirs. Throws `OBLIGATO_USAGE` for a unit
   * that has no part in the cycle.
   *
   * @example
   * const outlooks = await engine.next({ cycle: 'tax-bureau/levy/general-meeting/2026-Q1', by: { unit: 'tax-bureau' } });
   * outlooks.filter(({ yours }) => yours).map(({ event }) => event);
   */
  next(cycle: string | NextRequest): Promise<readonly Outlook[]>;
  /**
   * Fires what is due, and delivers the outbox: everywhere, or in these units, where something else minds when each has to be looked
   * at. Throws `OBLIGATO_UNIT_UNKNOWN`.
   *
   * @example
   * const { fired } = await engine.tick(['tax-bureau/levy']);
   */
  tick(units?: readonly string[]): Promise<TickReport>;
  /**
   * What lies before a unit: overdue, near, waiting for others, later, each with its usual next step and what speaks against that.
   * Throws `OBLIGATO_UNIT_UNKNOWN`.
   *
   * @example
   * const { overdue } = await engine.today('tax-bureau/levy');
   * overdue.map(({ title, since, workingDays }) => `${title.en}: since ${since}, ${workingDays} working days`);
   */
  today(unit: string, options?: TodayOptions): Promise<UnitToday>;
  /**
   * A unit and those below it at a glance, from what is kept ready as the store is written. Of a store that others write to as well
   * it may be a second behind. Throws `OBLIGATO_UNIT_UNKNOWN`.
   *
   * @example
   * const { own, units } = await engine.summary('tax-bureau');
   * print(`${own.overdue} of our own, then ${units[0]?.title}`);
   */
  summary(unit: string, options?: SummaryOptions): Promise<Summary>;
  /**
   * Units, people and duties by what was written of them: titles, agendas, places, resolutions, minutes. Chinese by any two characters
   * that stand together, other words by how they begin. What was said in confidence is not there. The first search reads all that was ever
   * written; each one after it, what was written since.
   *
   * Throws `OBLIGATO_USAGE` for a text of one character, or of more than 200, and for a store without a feed.
   *
   * @example
   * const { hits } = await engine.search({ text: '屋顶', units: ['tax-bureau/levy'] });
   * print(hits.map(({ id, line }) => `${id}: ${line}`).join('\n'));
   */
  search(asked: SearchAsked): Promise<SearchAnswer>;
  /** What was, or is to be, told to people: the outbox of every unit. */
  outbox(): Promise<readonly OutboxEntry[]>;
  /** What could not be told to anybody, and is not tried any more. */
  deadLetters(): Promise<readonly OutboxEntry[]>;
  /** Has a dead letter tried again at the next tick. */
  retryDead(key: string, author?: Author): Promise<OutboxEntry>;
  /**
   * Tells a listener what becomes durable from now on; the answer ends that. A listener that throws stops nothing.
   *
   * @example
   * const stop = engine.subscribe(({ decision }) => print(renderDecision(decision, 'en')), { kinds: ['decision'] });
   */
  subscribe<Kind extends EngineEventKind = EngineEventKind>(
    listener: Listener<Kind>,
    interest?: Interest<Kind>,
  ): () => void;
  /**
   * What another program has written through the same store: whoever subscribed hears of it, and what is kept ready is put together anew.
   * Not needed where the store has a feed that is followed.
   *
   * @example
   * const served = await serveStore({ store, folder: 'data', rules: rulesDigest(engine.domain), written: engine.announce });
   */
  announce(commit: Commit): void;
  /**
   * How busy the store is, and what waits there, as of today; undefined for one that does not say, such as lowdb. For whoever watches
   * the process: asked every few seconds, it costs little.
   *
   * @example
   * const { due, today } = (await engine.figures()) ?? {};
   */
  figures(): Promise<(StoreFigures & { readonly today: Day }) | undefined>;
  /** Finishes what was begun, then closes the store. */
  close(): Promise<void>;
}

/**
 * Creates an engine.
 *
 * Throws one `ObligatoError` that lists everything wrong with the unit files and plugins.
 *
 * @example
 * const engine = await createEngine({ units: await readUnits('units'), plugins: { organ: organBranch } });
 * await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const domain = options.domain ?? createDomain(options);
  // The container takes long to load: whoever only reads units and rules needs none.
  const { compose } = await import('./compose.ts');
  const container = compose({ ...options, domain });
  const subscribers = new Subscribers();
  container.onActivation(tokens.Store, (_, kept) => announcingStore(kept, subscribers));
  const store = container.get(tokens.Store);
  const providers = container.isBound(tokens.FactProvider) ? container.getAll(tokens.FactProvider) : [];
  const missing = missingFacts(domain, providers, localDay(container.get(tokens.Clock).now()));
  if (missing.length > 0) throw new ObligatoError(missing);
  const queue = container.get(tokens.UnitQueue);
  const attempts = container.get(tokens.Attempts);
  const corrections = container.get(tokens.Corrections);
  const planning = container.get(tokens.Planning);
  const raising = container.get(tokens.Raising);
  const rosters = container.get(tokens.Rosters);
  const deputies = container.get(tokens.Deputies);
  const comments = container.get(tokens.Comments);
  const aroundIndicators = new AroundIndicators(container.get(tokens.UnitWork));
  const dateSuggestions = container.get(tokens.DateSuggestions);
  const ticking = container.get(tokens.Ticking);
  const delivery = container.get(tokens.Delivery);
  const clock = container.get(tokens.Clock);
  const standing = { domain, store, clock, steps: new NextSteps(domain, attempts) };
  const today = new Today(standing);
  let known: KnownRecords | undefined;
  let searching: Searching | undefined;
  const standings = new Standings(standing, (watcher) => subscribers.watch(watcher));

  return Object.freeze({
    ...recordsReader({ domain, store, clock, status: container.get(tokens.Status) }),
    ...evidenceDesk(store, container.isBound(tokens.Evidence) ? container.get(tokens.Evidence) : undefined),
    asOf: async (timestamp) => {
      const moment = readAsOf(timestamp, { zone: domain.zone, now: clock.now() });
      known ??= new KnownRecords(commitsIn(store));
      return knownThen({ domain, store, known }, moment);
    },
    // Async, so that a wrong id rejects like every other error instead of throwing at the call.
    plan: async (days, units, options) => planning.plan(days, units, options),
    propose: async (busy, units) => dateSuggestions.propose(busy, units),
    raise: async (request) => planning.raise(request),
    previewRaise: async (request) => planning.previewRaise(request),
    raiseWith: async (request) => raising.raiseWith(request),
    setRoster: async (unit, roster, replacement) => rosters.replace(unit, roster, replacement),
    changeRoster: async (unit, change, replacement) => rosters.change(unit, change, replacement),
    previewRoster: async (unit, roster) => rosters.preview(unit, roster),
    deputise: async (request) => deputies.name(request),
    comment: async (request) => comments.add(request),
    stateOnIndicator: async (request) => aroundIndicators.state(request),
    noteLook: async (request) => aroundIndicators.look(request),
    withdrawDeputy: async (request) => deputies.withdraw(request),
    attempt: (async (request: AttemptRequest) => attempts.attempt(request)) as Engine['attempt'],
    preview: (async (request: AttemptRequest) => attempts.preview(request)) as Engine['preview'],
    correct: async (request) => corrections.correct({ ...request, does: 'correct' }),
    // One by one: a withdrawal has neither a payload nor another moment, whatever a program hands over.
    withdraw: async ({ decision, reason, by, key, caller, expectedVersion, isOverdue }) =>
      corrections.correct({ decision, reason, by, key, caller, expectedVersion, isOverdue, does: 'withdraw' }),
    next: async (asked) => attempts.next(typeof asked === 'string' ? { cycle: asked } : asked),
    tick: async (units) => {
      for (const unit of units ?? []) requireUnit(domain.organisation, unit);
      const { fired, failed } = await ticking.tick(units);
      const { settled, failed: untold } = await delivery.deliver(units);
      const delivered = settled.filter(({ status }) => status === 'done');
      const deadLettered = settled.filter(({ status }) => status === 'dead');
      return { fired, delivered, deadLettered, failed: [...failed, ...untold] };
    },
    today: (unit, options) => today.of(unit, options),
    summary: (unit, options) =>
      summaryOf(
        domain,
        { standings, rowsOf: (marks) => today.rowsOf(marks), today: localDay(clock.now()) },
        unit,
        options,
      ),
    search: async (asked) => {
      searching ??= new Searching(domain, store, options.searchKeeping);
      return searching.search(asked);
    },
    outbox: async () => {
      const units = await Promise.all((await store.units()).map((unit) => store.unit(unit)));
      return units.flatMap((unit) => [...unit.outbox.values()]);
    },
    subscribe: (listener, interest) => subscribers.subscribe(listener, interest),
    announce: (commit) => subscribers.announce(commit),
    figures: async () => {
      const today = localDay(clock.now());
      return store.figures && { ...(await store.figures(today)), today };
    },
    deadLetters: () => delivery.deadLetters(),
    retryDead: (key, author) => delivery.retryDead(key, author),
    close: async () => {
      await queue.idle();
      await store.close();
    },
  } satisfies Engine);
}
