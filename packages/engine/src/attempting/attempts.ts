/** Commands that people send: tried, answered, and the answer kept where it was one to something whole and possible. */

import {
  type Actor,
  type Charter,
  type Command,
  type Cycle,
  type DecisionRecord,
  type Evidence,
  type IsOverdue,
  isDay,
  isKept,
  localDay,
  lookAhead,
  type Obligation,
  ObligatoError,
  type Outlook,
  requireTime,
  type Side,
  type Timestamp,
  translated,
  unitOfCycle,
} from '@obligato/core';
import {
  countingCalendar,
  isConfidential,
  obligationByName,
  requireUnit,
  sideOf,
  superiorsOf,
} from '@obligato/core/internal';
import { requireDeputy, saidByOneself } from '../deputies/require-deputy.ts';
import { admitEvidence, type GivenEvidence } from '../evidence/admit-evidence.ts';
import { evidenceInConfidenceUnsaid } from '../evidence/evidence-problem.ts';
import { asksBeforeEvidence } from '../evidence/takes-evidence.ts';
import type { ChangeRecord } from '../ports/change-record.ts';
import { isAfter, readTimestamp } from '../ports/clock.ts';
import { isRetired, type UnitRecord } from '../ports/unit-record.ts';
import { lastAccepted } from '../stores/last-accepted.ts';
import { onKnownRecord } from '../stores/on-known-record.ts';
import type { Tried } from '../stores/retry-on-conflict.ts';
import { archivedCycle } from './archived-cycle.ts';
import { digestOf } from './digest-of.ts';
import { commitInConfidence, committedOn, dayOfMoment } from './in-confidence.ts';
import { answeredBefore } from './keys/answered-before.ts';
import { storedKeyOf, unguessableKeyOf } from './keys/stored-key.ts';
import { missingCharters } from './missing-charters.ts';
import { requireBounds, requireReadable } from './require-bounds.ts';
import { requireObligation } from './typed-attempt.ts';
import type { UnitWork } from './unit-work.ts';
import { noCycleId, unknownCycle } from './unknown-cycle.ts';

export interface AttemptRequest {
  readonly cycle: string;
  readonly event: string;
  readonly payload?: unknown;
  /** When it happened; now, when absent. A past moment is a late entry: accepted, and visible. */
  readonly occurredAt?: Timestamp | undefined;
  /** What stands behind it: files that were put before, links, references. Nothing when absent. */
  readonly evidence?: readonly GivenEvidence[] | undefined;
  /** Whoever attaches says that it may go into what is confidential: what is in a file may tell who gave it. */
  readonly evidenceInConfidence?: boolean | undefined;
  /** Who acts. When absent, whoever the event belongs to: the unit, or its superior. */
  readonly by?: Actor | undefined;
  /** Idempotency key: the same request again, by the same caller, is answered with the first decision that was kept. */
  readonly key?: string | undefined;
  /** Whose key it is: keys of two callers never meet. Nobody in particular when absent. */
  readonly caller?: string | undefined;
  /** The version the caller has seen; another one is refused with `OBLIGATO_CYCLE_CONFLICT`. */
  readonly expectedVersion?: number | undefined;
  /** Asked before it begins, before each rule, and before anything is written: once it is, `OBLIGATO_TOO_SLOW` is thrown instead. */
  readonly isOverdue?: IsOverdue | undefined;
}

/** How an attempt is kept. */
interface Keeping {
  /** Digest of the command, when it carries a key. */
  readonly body: string | undefined;
  readonly inConfidence: boolean;
  /** Of a cycle that is not there yet: what stands on record of its beginning, and what binds it. */
  readonly begins?: { readonly changes: readonly ChangeRecord[]; readonly charter: Charter };
}

/** What somebody attaches, and whether they say that it may go into what is confidential. */
export type EvidenceGiven = Pick<AttemptRequest, 'evidence' | 'evidenceInConfidence'>;

export interface NextRequest {
  readonly cycle: string;
  /** Who would act; each outlook then says whether the event is theirs. A member without a unit acts for whoever it belongs to. */
  readonly by?: Actor | undefined;
}

export class Attempts {
  readonly #work: UnitWork;

  constructor(work: UnitWork) {
    this.#work = work;
  }

  /** Tries a command. Accepted or denied, the answer is kept before it is given; what is not possible, or not complete, is answered only. */
  attempt(request: AttemptRequest & { readonly obligation?: Pick<Obligation, 'name'> }): Promise<DecisionRecord> {
    const unit = this.unitOf(request.cycle);
    requireBounds(request.payload);
    const attemptOn = async (record: UnitRecord): Promise<Tried<DecisionRecord>> => {
      const cycle = cycleOf(record, request.cycle);
      requireObligation(cycle, request.obligation);
      const { key, caller } = request;
      const inConfidence = isConfidential(this.#work.decisions.domain.catalogue, cycle.obligation, request.event);
      const body = key === undefined ? undefined : digestOf(wordsOf(this.#withoutSender(request, inConfidence)));
      const keyed = body === undefined ? undefined : { key, caller, body, isConfidential: inConfidence };
      const first = keyed && (await answeredBefore(this.#work.store, record, keyed));
      if (first) return { conflict: undefined, answer: first, isWritten: true };
      await this.refuseStale(cycle, request.expectedVersion);

      return this.settle(record, cycle, request, { body, inConfidence });
    };
    return this.#work.run(unit, () => {
      requireTime(request.isOverdue);
      return onKnownRecord(this.#work.store, unit, attemptOn);
    });
  }

  /** Decides a command, and keeps what came of it: together with the cycle itself, where it begins with this. */
  async settle(
    record: UnitRecord,
    cycle: Cycle,
    request: AttemptRequest,
    { body, inConfidence, begins }: Keeping,
  ): Promise<Tried<DecisionRecord>> {
    const number = (record.decided.get(cycle.id) ?? 0) + 1;
    const command = await this.#withEvidence(this.commandOf(request, cycle), request, cycle);
    await this.#requireDeputy(command, cycle);
    const { isOverdue } = request;
    const options = { number, isOverdue, ...(body ? { body } : {}) };
    const made = await this.#work.decisions.decide(record, cycle, command, options);
    const { decision } = made;
    const accepted = decision.outcome === 'accepted';
    // What was said in confidence and refused is not kept: whoever reads the refusal reads what was said. Nor does anything begin with a refusal.
    if (!accepted && (inConfidence || begins || !isKept(decision.outcome)))
      return { conflict: undefined, answer: decision };
    requireTime(isOverdue);
    const { store, clock } = this.#work;
    const now = inConfidence ? clock.now() : command.recordedAt;
    const commit = {
      unit: cycle.unit,
      at: inConfidence ? committedOn(command.recordedAt, now, record) : command.recordedAt,
      basedOn: record.revision,
      cycles: accepted ? [made.decided.cycle, ...made.raised] : [],
      decisions: [decision],
      outbox: made.outbox,
      ...(begins ? { changes: begins.changes } : {}),
      ...missingCharters(record, begins ? [...made.charters, begins.charter] : made.charters),
    };
    const conflict = await (inConfidence ? commitInConfidence(store, commit, now) : store.commit(commit));
    return { conflict, answer: decision, isWritten: !conflict };
  }

  /** The decision that a command would be: judged as an attempt is, and written nowhere. */
  async preview(request: AttemptRequest & { readonly obligation?: Pick<Obligation, 'name'> }): Promise<DecisionRecord> {
    requireBounds(request.payload);
    const record = await this.#work.store.unit(this.unitOf(request.cycle));
    const cycle = cycleOf(record, request.cycle);
    requireObligation(cycle, request.obligation);
    await this.refuseStale(cycle, request.expectedVersion);
    const number = (record.decided.get(cycle.id) ?? 0) + 1;
    // Without its key: nothing is answered by it, and it is not used up.
    const asked = { ...request, key: undefined };
    const command = await this.#withEvidence(this.commandOf(asked, cycle), asked, cycle);
    await this.#requireDeputy(command, cycle);
    const { isOverdue } = request;
    return (await this.#work.decisions.decide(record, cycle, command, { number, isOverdue })).decision;
  }

  /** What is possible now on a cycle: every event with what stands against it, or what it needs. Nothing is written. */
  async next({ cycle: cycleId, by }: NextRequest): Promise<readonly Outlook[]> {
    // What is stored can be looked at, whether or not a file describes its unit today.
    const stored = unitOfCycle(cycleId);
    const found = stored === undefined ? undefined : await this.#work.store.unit(stored);
    const record = found?.cycles.has(cycleId) ? found : await this.#work.store.unit(this.unitOf(cycleId));
    const cycle = cycleOf(record, cycleId);
    const { obligation, machine } = obligationByName(this.#work.decisions.domain.catalogue, cycle.obligation);
    const asking = by && this.#sideOf(by, cycle);
    const outlooks: Outlook[] = [];
    for (const event of machine.at(cycle.state).possible) {
      if (obligation.events[event]?.by === 'clock') continue;
      const outlook = await this.outlook(record, cycle, event, by?.deputyFor);
      outlooks.push(by ? { ...outlook, yours: asking === undefined || asking === outlook.side } : outlook);
    }
    return outlooks;
  }

  /**
   * One event as for whoever it belongs to: what stands against it does not hang on who looks, unless they look for somebody for whom
   * they stand in.
   */
  async outlook(record: UnitRecord, cycle: Cycle, event: string, deputyFor?: string): Promise<Outlook> {
    const by = deputyFor === undefined ? undefined : { deputyFor };
    const command = this.commandOf({ cycle: cycle.id, event, by }, cycle);
    const { input } = await this.#work.decisions.prepare(record, cycle, command);
    const calendar = countingCalendar(input.calendar);
    const outlook = lookAhead({ ...input, calendar });
    const provisional = outlook.findings.length > 0 ? calendar.provisional() : undefined;
    return provisional ? { ...outlook, provisional } : outlook;
  }

  /** The unit of a cycle. Throws `OBLIGATO_CYCLE_UNKNOWN`, `OBLIGATO_UNIT_UNKNOWN`. */
  unitOf(cycleId: string): string {
    const { organisation } = this.#work.decisions.domain;
    const unit = unitOfCycle(cycleId) ?? unitBefore(cycleId, organisation.units.keys());
    if (unit === undefined) throw noCycleId(cycleId);
    requireUnit(organisation, unit);
    return unit;
  }

  /** Of a few dozen people, and the minutes of a day, anybody can try out whose and which it was: a digest holds neither in confidence. */
  #withoutSender(request: AttemptRequest, inConfidence: boolean): AttemptRequest {
    return inConfidence ? { ...request, by: {}, occurredAt: undefined } : request;
  }

  /** A request as it is decided: who acts, on which side, and when it happened. */
  commandOf(request: AttemptRequest, cycle: Cycle): Command {
    const { obligation } = obligationByName(this.#work.decisions.domain.catalogue, cycle.obligation);
    const now = this.#work.clock.now();
    const by = request.by ?? {};
    requireReadable('by.member', by.member);
    requireReadable('by.deputyFor', by.deputyFor);
    const event = Object.hasOwn(obligation.events, request.event) ? obligation.events[request.event] : undefined;
    const owned = event && sideOf(event, cycle);
    // The clock's events are the engine's own: nobody else may say that a deadline passed.
    const keyOf = event?.confidential ? unguessableKeyOf : storedKeyOf;
    const side = this.#sideOf(by, cycle) ?? (owned === 'superior' ? 'superior' : 'unit');
    return {
      event: request.event,
      payload: request.payload ?? {},
      side,
      by,
      ...(event?.confidential ? this.#onWhichDay(request, now, cycle) : this.#when(request, now, cycle)),
      ...(request.key === undefined ? {} : { key: keyOf(request.key, request.caller) }),
    };
  }

  /** Its files are there from here on: what a decision names is kept before the decision is. */
  async #withEvidence(command: Command, request: EvidenceGiven, cycle: Cycle): Promise<Command> {
    const evidence = await this.evidenceOf(request, cycle, command.event);
    return evidence.length > 0 ? { ...command, evidence } : command;
  }

  /** What is attached to an event of a cycle, checked. Throws `OBLIGATO_EVIDENCE`. */
  async evidenceOf(
    { evidence = [], evidenceInConfidence = false }: EvidenceGiven,
    cycle: Cycle,
    event: string,
  ): Promise<readonly Evidence[]> {
    if (evidence.length === 0) return [];
    const { catalogue } = this.#work.decisions.domain;
    if (asksBeforeEvidence(catalogue, cycle, event) && !evidenceInConfidence) throw evidenceInConfidenceUnsaid();
    return admitEvidence(evidence, this.#work.evidence);
  }

  /** On the day on which it is written down: whoever does it then. */
  async #requireDeputy({ by, event, recordedAt }: Command, { unit, obligation }: Cycle): Promise<void> {
    if (by.deputyFor === undefined) return;
    if (isConfidential(this.#work.decisions.domain.catalogue, obligation, event)) throw saidByOneself();
    await requireDeputy(this.#work.store, { by, on: localDay(recordedAt), unit });
  }

  #when(request: AttemptRequest, recordedAt: Timestamp, cycle: Cycle) {
    return { occurredAt: this.#occurredAt(request, recordedAt, cycle), recordedAt };
  }

  /** What is said in confidence has a day and no time: not one before what had happened on it, where order counts. */
  #onWhichDay(request: AttemptRequest, now: Timestamp, cycle: Cycle) {
    const { zone, catalogue } = this.#work.decisions.domain;
    const { anyOrder = false } = obligationByName(catalogue, cycle.obligation).obligation.events[request.event] ?? {};
    const day = dayOfMoment(this.#occurredAt(request, now, cycle), zone);
    const occurredAt = anyOrder ? day : someTimeOf(day, cycle);
    const recorded = dayOfMoment(now, zone);
    return { occurredAt, recordedAt: isAfter(occurredAt, recorded) ? occurredAt : recorded };
  }

  /** In the organisation's zone, whatever the caller's: the local day decides which roster and which rules hold. */
  #occurredAt({ occurredAt }: AttemptRequest, recordedAt: Timestamp, cycle: Cycle): Timestamp {
    if (occurredAt === undefined) return recordedAt;
    const read = readTimestamp(occurredAt, this.#work.decisions.domain.zone);
    if (read !== undefined && !isAfter(read, recordedAt)) return isDay(occurredAt) ? someTimeOf(read, cycle) : read;
    throw new ObligatoError({
      code: 'OBLIGATO_DATE',
      ...translated(
        read === undefined
          ? {
              en: `"${occurredAt}" is not a timestamp between 1970 and 2149`,
              'zh-CN': `“${occurredAt}”不是1970年至2149年之间的时间`,
            }
          : {
              en: `${read} is in the future: it is ${recordedAt} now`,
              'zh-CN': `${read} 尚未到来，现在是 ${recordedAt}`,
            },
        {
          en: 'Write when it happened, such as 2026-03-20T14:00, and not before it has',
          'zh-CN': '请写实际发生的时间，例如 2026-03-20T14:00，且不得晚于现在',
        },
      ),
    });
  }

  #sideOf({ unit }: Actor, cycle: Cycle): Side | undefined {
    if (unit === undefined) return undefined;
    const { organisation } = this.#work.decisions.domain;
    requireUnit(organisation, unit);
    const today = localDay(this.#work.clock.now());
    const own = organisation.actingFor(cycle.unit, today);
    if (own.includes(unit)) return 'unit';
    const above = superiorsOf(organisation, cycle, today);
    if (above.includes(unit)) return 'superior';
    throw new ObligatoError({
      code: 'OBLIGATO_USAGE',
      ...translated(
        { en: `${unit} has no part in ${cycle.id}`, 'zh-CN': `${unit} 与 ${cycle.id} 无关` },
        {
          en: `Act for ${[...own, ...above].join(', or for ')}`,
          'zh-CN': `请代表 ${[...own, ...above].join(' 或 ')} 办理`,
        },
      ),
    });
  }

  /** Who comes second is told what the first has done, to see whether it still matters. */
  async refuseStale({ id, unit, version }: Cycle, expected: number | undefined): Promise<void> {
    if (expected === undefined || expected === version) return;
    const { store } = this.#work;
    const last = await lastAccepted(store, id, (await store.unit(unit)).decided.get(id) ?? 0);
    const what = last
      ? {
          en: `: "${last.event}" brought it to "${last.to}" at ${last.recordedAt}, see ${last.id}`,
          'zh-CN': `：“${last.event}”已于 ${last.recordedAt} 使其变为“${last.to}”，见 ${last.id}`,
        }
      : { en: '', 'zh-CN': '' };
    throw new ObligatoError({
      code: 'OBLIGATO_CYCLE_CONFLICT',
      ...translated(
        {
          en: `${id} has changed: it is at version ${version}, not ${expected}${what.en}`,
          'zh-CN': `${id} 已变更：现为版本${version}，而非${expected}${what['zh-CN']}`,
        },
        { en: 'Read it again, and decide again', 'zh-CN': '请重新读取后再办' },
      ),
    });
  }
}

/** Whoever gives a day and no time means some time of that day: not one before what had happened on it. */
function someTimeOf(midnight: Timestamp, { happened }: Cycle): Timestamp {
  const day = localDay(midnight);
  const onTheDay = Object.values(happened).filter((at) => localDay(at) === day);
  return onTheDay.reduce((latest, at) => (isAfter(at, latest) ? at : latest), midnight);
}

/** The cycle in a unit's records. Throws `OBLIGATO_CYCLE_UNKNOWN` with the nearest id. */
export function cycleOf(record: UnitRecord, id: string): Cycle {
  const cycle = record.cycles.get(id);
  if (cycle) return cycle;
  throw isRetired(record, id) ? archivedCycle(id) : unknownCycle(id, record.cycles.keys());
}

/** Of an id whose period is none: the unit that it begins with, so that its nearest cycle can be told. */
const unitBefore = (id: string, units: Iterable<string>): string | undefined =>
  [...units].filter((unit) => id.startsWith(`${unit}/`)).sort((a, b) => b.length - a.length)[0];

/** What a keyed command says; when it was written down does not count, or a repetition would never match. */
const wordsOf = ({ cycle, event, payload, occurredAt, by, evidence = [] }: AttemptRequest) => [
  cycle,
  event,
  payload ?? {},
  occurredAt ?? null,
  by ?? null,
  // Where nothing is attached it says the same as before anything could be.
  ...(evidence.length > 0 ? [evidence] : []),
];
