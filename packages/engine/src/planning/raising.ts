/** Occasional duties that begin with their first event, in one commit: an opinion is raised by being said. */
import { type DecisionRecord, type IsOverdue, localDay, requireTime } from '@obligato/core';
import { obligationByName, raiseCycle, requireUnit } from '@obligato/core/internal';
import type { AttemptRequest, Attempts } from '../attempting/attempts.ts';
import { digestOf } from '../attempting/digest-of.ts';
import { commitInConfidence, committedOn, dayOfMoment } from '../attempting/in-confidence.ts';
import { answeredBefore } from '../attempting/keys/answered-before.ts';
import { randomHex } from '../attempting/keys/random-hex.ts';
import { missingCharters } from '../attempting/missing-charters.ts';
import { requireBounds } from '../attempting/require-bounds.ts';
import type { UnitWork } from '../attempting/unit-work.ts';
import { changesOf } from '../changing/change-of.ts';
import type { Tried } from '../stores/retry-on-conflict.ts';

/** An occasional duty with what is said first. The occasion gets a name that says nothing. */
export interface RaiseWithRequest extends Omit<AttemptRequest, 'cycle' | 'occurredAt' | 'expectedVersion'> {
  readonly unit: string;
  readonly duty: string;
  /** Why it is raised: it stands on record, unless the event is confidential. */
  readonly reason?: string | undefined;
  readonly isOverdue?: IsOverdue | undefined;
}

export class Raising {
  readonly #work: UnitWork;
  readonly #attempts: Attempts;

  constructor(work: UnitWork, attempts: Attempts) {
    this.#work = work;
    this.#attempts = attempts;
  }

  /** Accepted, duty and decision are kept together; otherwise nothing is. */
  raiseWith(request: RaiseWithRequest): Promise<DecisionRecord> {
    const { unit, duty, by, reason, ...said } = request;
    const { organisation, catalogue, zone } = this.#work.decisions.domain;
    requireUnit(organisation, unit);
    requireBounds(request.payload);
    const occasion = randomHex(8);
    const raiseOnce = async (): Promise<Tried<DecisionRecord>> => {
      requireTime(request.isOverdue);
      const record = await this.#work.store.unit(unit);
      const { key, caller, isOverdue } = request;
      const now = this.#work.clock.now();
      const on = localDay(now);
      const charter = organisation.charter(unit, on);
      const context = await this.#work.decisions.planningContext(record, dayOfMoment(now, zone), [charter]);
      const raised = raiseCycle(context, { duty, occasion, on, charter });
      const { events } = obligationByName(catalogue, raised.obligation).obligation;
      const isConfidential = events[request.event]?.confidential ?? false;
      const cycle = isConfidential ? raised : { ...raised, plannedAt: now };
      const body = key === undefined ? undefined : digestOf([unit, duty, request.event, request.payload ?? {}]);
      const first = body && (await answeredBefore(this.#work.store, record, { key, caller, body, isConfidential }));
      if (first) return { conflict: undefined, answer: first };

      const command = this.#attempts.commandOf({ ...said, by, cycle: cycle.id }, cycle);
      const options = { number: 1, isOverdue, ...(body ? { body } : {}) };
      const made = await this.#work.decisions.decide(record, cycle, command, options);
      if (made.decision.outcome !== 'accepted') return { conflict: undefined, answer: made.decision };
      requireTime(isOverdue);
      const change = { does: 'raise', cycle: cycle.id, duty, occasion } as const;
      const commit = {
        unit,
        at: isConfidential ? committedOn(command.recordedAt, now, record) : command.recordedAt,
        expected: {},
        cycles: [made.decided.cycle, ...made.raised],
        decisions: [made.decision],
        outbox: made.outbox,
        // Who raised it would be who said it; that it was raised stands in its first decision.
        changes: isConfidential ? [] : changesOf(record, [change], { at: now, author: { by, reason } }),
        ...missingCharters(record, [...made.charters, charter]),
      };
      const { store } = this.#work;
      const conflict = await (isConfidential ? commitInConfidence(store, commit, now) : store.commit(commit));
      return { conflict, answer: made.decision };
    };
    return this.#work.run(unit, raiseOnce);
  }
}
