/** What was written is put right: tried, answered, and the answer kept beside what it corrects. */
import {
  type Actor,
  type Charter,
  type Corrected,
  type Correction,
  type CorrectionCommand,
  type Cycle,
  correctCycle,
  type DecisionRecord,
  eventsInPlace,
  type Facts,
  type IsOverdue,
  isKept,
  localDay,
  ObligatoError,
  type Obstacle,
  recordDecision,
  requireTime,
  type Timestamp,
  translated,
} from '@obligato/core';
import { leftTheRecords, namesPeopleAbove, obligationByName, superiorsOf } from '@obligato/core/internal';
import { type Attempts, cycleOf, type EvidenceGiven } from '../attempting/attempts.ts';
import { digestOf } from '../attempting/digest-of.ts';
import { answeredBefore } from '../attempting/keys/answered-before.ts';
import { storedKeyOf } from '../attempting/keys/stored-key.ts';
import { missingCharters } from '../attempting/missing-charters.ts';
import { requireBounds, requireReadable } from '../attempting/require-bounds.ts';
import type { UnitWork } from '../attempting/unit-work.ts';
import { requireDeputy } from '../deputies/require-deputy.ts';
import { isRetired, type UnitRecord } from '../ports/unit-record.ts';
import { decisionsNamed } from '../stores/decisions-named.ts';
import { namesOf } from '../stores/decisions-up-to.ts';
import type { Tried } from '../stores/retry-on-conflict.ts';
import { historyOf } from './history-of.ts';
import { outboxAfter } from './outbox-after.ts';
import { type RaisedAfter, raisedAfter } from './raised-after.ts';

export interface WithdrawRequest {
  /** The decision that is taken back: an accepted event, the correction of one, or a withdrawal. */
  readonly decision: string;
  /** Why; everybody who reads either decision reads it. */
  readonly reason: string;
  /** Who acts. When absent, whoever the event belongs to. */
  readonly by?: Actor | undefined;
  /** Idempotency key: the same request again is answered with the first decision. */
  readonly key?: string | undefined;
  /** Whose key it is: keys of two callers never meet. */
  readonly caller?: string | undefined;
  /** Asked before it begins, and before anything is written: once it is, `OBLIGATO_TOO_SLOW` is thrown instead. */
  readonly isOverdue?: IsOverdue | undefined;
  /** The version of the cycle that the caller has seen; another one is refused with `OBLIGATO_CYCLE_CONFLICT`. */
  readonly expectedVersion?: number | undefined;
}

export interface CorrectRequest extends WithdrawRequest {
  /** All that the event should have said; as it was, when absent. */
  readonly payload?: unknown;
  /** When it happened after all; as it was, when absent. */
  readonly occurredAt?: Timestamp | undefined;
  /** All that stands behind it; as it was, when absent. */
  readonly evidence?: EvidenceGiven['evidence'];
  /** As in an attempt: whoever attaches says that it may go into what is confidential. */
  readonly evidenceInConfidence?: EvidenceGiven['evidenceInConfidence'];
}

type Request = CorrectRequest & Pick<Correction, 'does'>;

export class Corrections {
  readonly #work: UnitWork;
  readonly #attempts: Attempts;

  constructor(work: UnitWork, attempts: Attempts) {
    this.#work = work;
    this.#attempts = attempts;
  }

  /** Accepted or denied, the answer is kept; what is not possible, or not complete, is answered only. */
  correct(request: Request): Promise<DecisionRecord> {
    requireWords(request);
    requireBounds(request.payload);
    requireReadable('reason', request.reason);
    const cycleId = cycleIn(request.decision);
    const unit = this.#attempts.unitOf(cycleId);
    const correctOnce = async (): Promise<Tried<DecisionRecord>> => {
      requireTime(request.isOverdue);
      const record = await this.#work.store.unit(unit);
      if (isRetired(record, cycleId)) throw leftTheRecords(request.decision);
      const cycle = cycleOf(record, cycleId);
      const { key, caller } = request;
      const body = key === undefined ? undefined : digestOf(wordsOf(request));
      const first = body && (await answeredBefore(this.#work.store, record, { key, caller, body }));
      if (first) return { conflict: undefined, answer: first };
      await this.#attempts.refuseStale(cycle, request.expectedVersion);

      const made = await this.#decide(request, { record, cycle }, body);
      const { decision, corrected, raised } = made;
      const isAccepted = decision.outcome === 'accepted';
      if (!isKept(decision.outcome)) return { conflict: undefined, answer: decision };
      requireTime(request.isOverdue);
      const { domain } = this.#work.decisions;
      const conflict = await this.#work.store.commit({
        unit,
        at: decision.recordedAt,
        basedOn: record.revision,
        cycles: isAccepted ? [corrected.cycle, ...raised.cycles] : [],
        decisions: [decision, ...raised.decisions],
        outbox: isAccepted ? outboxAfter({ record, corrected, decision, domain }) : [],
        ...missingCharters(record, [...made.charters, ...raised.charters]),
        ...(raised.gone.length > 0 ? { retired: { cycles: raised.gone, outbox: [], keys: [] } } : {}),
      });
      return { conflict, answer: decision };
    };
    return this.#work.run(unit, correctOnce);
  }

  async #decide(request: Request, { record, cycle }: Known, body: string | undefined): Promise<Made> {
    const { decisions: service } = this.#work;
    const { decision: named, does, reason, by, key, caller } = request;
    const decisions = await this.#decisionsOf(record, cycle);
    const said = decisionAt(decisions, named);
    if (!said) throw unknownDecision(named);
    const { event, side: owner } = said;
    const { occurredAt } = request;
    const given = this.#attempts.commandOf({ cycle: cycle.id, event, by, occurredAt }, cycle);
    const { recordedAt } = given;
    await requireDeputy(this.#work.store, { by: given.by, on: localDay(recordedAt), unit: cycle.unit });
    const moved = occurredAt === undefined ? undefined : given.occurredAt;
    const evidence = request.evidence && (await this.#attempts.evidenceOf(request, cycle, event));
    const correction: CorrectionCommand = {
      ...{ decision: named, does, reason, by: given.by, recordedAt, occurredAt: moved, evidence },
      ...('payload' in request && request.payload !== undefined ? { payload: request.payload } : {}),
      side: this.#mayCorrect({ cycle, owner, by: given.by, side: given.side }) ? owner : otherSide(owner),
    };
    const number = (record.decided.get(cycle.id) ?? 0) + 1;
    const { obligation, titlesIn } = obligationByName(service.domain.catalogue, cycle.obligation);
    const titleOf = titlesIn(cycle.duty);
    const namesAbove = decisions.some(({ event: each, side }) => {
      const definition = obligation.events[each];
      return definition !== undefined && namesPeopleAbove(definition, side);
    });
    const history = {
      ...{ record, cycle, decisions, provided: await this.#provided({ record, cycle }, said, moved) },
      ...(namesAbove ? { rostersAbove: await service.rostersAbove(cycle, localDay(recordedAt)) } : {}),
    };
    const about = { cycle, correction, roster: record.roster, id: `${cycle.id}#${number}` };
    const input = { ...historyOf(service, history), ...about };
    const decided = correctCycle(input);
    const raised =
      decided.outcome.outcome === 'accepted'
        ? await raisedAfter(service, { record, corrected: decided, now: recordedAt })
        : noneRaised;
    const corrected = isObstacle(raised) ? stopped(decided, cycle, raised) : decided;

    const rules = corrected.rules ?? input.rulesOf({ cycle, command: given, said, isAgain: false });
    const written = recordDecision({
      ...{ number, before: cycle, charter: rules.charter, calendar: service.domain.calendar.version },
      provisional: corrected.provisional,
      facts: does === 'withdraw' ? {} : rules.facts,
      roster: record.roster,
      people: service.domain.catalogue.people,
      command: {
        ...{
          event,
          side: given.side,
          by: given.by,
          recordedAt,
          ...(key === undefined ? {} : { key: storedKeyOf(key, caller) }),
        },
        // Nothing happened by a withdrawal but itself.
        ...(does === 'withdraw' ? { payload: {}, occurredAt: recordedAt } : corrected.event),
      },
      decided: { outcome: corrected.outcome, cycle: corrected.cycle, effects: [] },
      eventTitle: titleOf(event),
      titleOf,
      ...(body === undefined ? {} : { body }),
    });
    const { stopped: inTheWay, remarks } = corrected;
    const corrects = {
      ...{ decision: named, does, reason },
      ...(inTheWay ? { stopped: inTheWay } : {}),
      ...(remarks.length > 0 ? { remarks } : {}),
    };
    const begun = isObstacle(raised) ? [] : raised.cycles.flatMap(({ id }) => (record.cycles.has(id) ? [] : [id]));
    const decision = { ...written, ...(begun.length > 0 ? { raised: begun } : {}), corrects };
    return { decision, corrected, raised: isObstacle(raised) ? noneRaised : raised, charters: [rules.charter] };
  }

  /** By their names: a cycle has few, and its unit may have many thousands. */
  #decisionsOf(record: UnitRecord, { id, unit }: Cycle): Promise<readonly DecisionRecord[]> {
    return decisionsNamed(this.#work.store, unit, namesOf(id, record.decided.get(id) ?? 0));
  }

  /** Asked only for another day than the one for which they were asked. */
  async #provided({ record, cycle }: Known, said: DecisionRecord, moved: Timestamp | undefined): Promise<Facts> {
    if (moved === undefined || localDay(moved) === localDay(said.occurredAt)) return {};
    const { decisions: service } = this.#work;
    const day = localDay(moved);
    return service.provide(service.bindingCharter(record, cycle, day).applicableRules(cycle, said.event), cycle, day);
  }

  /** Whoever may do the event; once it is closed for good, and so the archive's, the unit above whoever that is. */
  #mayCorrect({ cycle, owner, by, side }: Asking): boolean {
    const { organisation, catalogue } = this.#work.decisions.domain;
    const { isFinal } = obligationByName(catalogue, cycle.obligation).machine.at(cycle.state);
    if (!isFinal) return side === owner;
    const above = superiorsOf(organisation, cycle, localDay(this.#work.clock.now()));
    const over = owner === 'superior' ? above.slice(1) : above;
    return by.unit !== undefined && over.includes(by.unit);
  }
}

interface Known {
  readonly record: UnitRecord;
  readonly cycle: Cycle;
}

interface Asking extends Pick<DecisionRecord, 'by' | 'side'> {
  readonly cycle: Cycle;
  readonly owner: DecisionRecord['side'];
}

interface Made {
  readonly decision: DecisionRecord;
  readonly corrected: Corrected;
  readonly raised: RaisedAfter;
  readonly charters: readonly Charter[];
}

const noneRaised: RaisedAfter = Object.freeze({ cycles: [], decisions: [], charters: [], gone: [] });
const isObstacle = (raised: RaisedAfter | Obstacle): raised is Obstacle => 'why' in raised;

/** What somebody has worked on since refuses the correction, as a later event would. */
function stopped(decided: Corrected, cycle: Cycle, obstacle: Obstacle): Corrected {
  return {
    ...decided,
    cycle,
    remarks: [],
    outcome: { outcome: 'denied', findings: [], passed: [] },
    stopped: obstacle,
  };
}

const otherSide = (side: DecisionRecord['side']) => (side === 'unit' ? 'superior' : 'unit');

/** What counts of the event that a decision, or the correction of one, is about; on the side that sent it. */
function decisionAt(decisions: readonly DecisionRecord[], id: string): DecisionRecord | undefined {
  const named = decisions.find((each) => each.id === id);
  const events = [...eventsInPlace(decisions).values()];
  const about = events.find(({ first, changes }) => first === named || changes.some((each) => each === named));
  return about ? { ...(about.now ?? about.first), side: about.first.side } : named;
}

const cycleIn = (decision: string) => decision.split('#')[0] ?? '';

const wordsOf = ({ decision, does, reason, payload, occurredAt, by, evidence }: Request) => [
  ...[decision, does, reason, payload ?? null, occurredAt ?? null, by ?? null],
  ...(evidence ? [evidence] : []),
];

function requireWords({ does, reason, payload, occurredAt, evidence }: Request): void {
  if (typeof reason !== 'string' || reason.trim() === '') {
    throw usage(
      { en: 'A correction needs a reason', 'zh-CN': '更正或撤回须写明理由' },
      { en: 'Say why what was written is wrong', 'zh-CN': '请说明原记录错在何处' },
    );
  }
  if (does === 'correct' && payload === undefined && occurredAt === undefined && evidence === undefined) {
    throw usage(
      { en: 'A correction says nothing that is different', 'zh-CN': '更正未写明任何不同的内容' },
      {
        en: 'Give the whole payload as it should have been, when it happened, or its evidence; to take it back, withdraw it',
        'zh-CN': '请给出应有的完整数据、实际发生时间或佐证材料；如需取消，请撤回',
      },
    );
  }
}

const usage = (
  message: { readonly en: string; readonly 'zh-CN': string },
  hint: { readonly en: string; readonly 'zh-CN': string },
) => new ObligatoError({ code: 'OBLIGATO_USAGE', ...translated(message, hint) });

const unknownDecision = (id: string) =>
  new ObligatoError({
    code: 'OBLIGATO_DECISION_UNKNOWN',
    ...translated(
      { en: `No decision is named "${id}"`, 'zh-CN': `没有决定“${id}”` },
      { en: 'A decision is cycle#number', 'zh-CN': '决定编号写作“事项编号#序号”' },
    ),
  });
