/** Occasional duties that begin with their first event, in one commit: an opinion is raised by being said. */
import { type DecisionRecord, localDay, requireTime } from '@obligato/core';
import { isConfidential, requireUnit } from '@obligato/core/internal';
import type { Attempts } from '../attempting/attempts.ts';
import { digestOf } from '../attempting/digest-of.ts';
import { dayOfMoment } from '../attempting/in-confidence.ts';
import { answeredBefore } from '../attempting/keys/answered-before.ts';
import { randomHex } from '../attempting/keys/random-hex.ts';
import { requireBounds } from '../attempting/require-bounds.ts';
import type { UnitWork } from '../attempting/unit-work.ts';
import { changesOf } from '../changing/change-of.ts';
import type { Tried } from '../stores/retry-on-conflict.ts';
import type { RaiseWithRequest } from './planning.ts';
import { raisedCycle } from './raised-cycle.ts';

export class Raising {
  readonly #work: UnitWork;
  readonly #attempts: Attempts;

  constructor(work: UnitWork, attempts: Attempts) {
    this.#work = work;
    this.#attempts = attempts;
  }

  /** Accepted, duty and decision are kept together; otherwise nothing is. */
  raiseWith(request: RaiseWithRequest): Promise<DecisionRecord> {
    const { unit, duty, by, via, reason, key, caller, event, payload = {} } = request;
    const { decisions, store, clock } = this.#work;
    requireUnit(decisions.domain.organisation, unit);
    requireBounds(payload);
    const occasion = randomHex(8);
    const attached = request.evidence && request.evidence.length > 0 ? [request.evidence] : [];
    const raiseOnce = async (): Promise<Tried<DecisionRecord>> => {
      requireTime(request.isOverdue);
      const record = await store.unit(unit);
      const now = clock.now();
      const inConfidence = this.#isInConfidence(request, now);
      // As with every command: in confidence not even a digest says who it was.
      const body =
        key === undefined ? undefined : digestOf([unit, duty, event, payload, inConfidence ? {} : by, ...attached]);
      const first = body && (await answeredBefore(store, record, { key, caller, body, isConfidential: inConfidence }));
      if (first) return { conflict: undefined, answer: first };

      const at = inConfidence ? dayOfMoment(now, decisions.domain.zone) : now;
      const { cycle, charter, change } = await raisedCycle(decisions, record, { duty, occasion }, at);
      // Who raised it would be who said it; that it was raised stands in its first decision.
      const changes = inConfidence ? [] : changesOf(record, [change], { at: now, author: { by, via, reason } });
      const keeping = { body, inConfidence, begins: { changes, charter } };
      return this.#attempts.settle(record, cycle, { ...request, cycle: cycle.id }, keeping);
    };
    return this.#work.run(unit, raiseOnce);
  }

  /** Asked before anything is raised: what the unit does not have is nothing confidential, and is refused by its name when it is raised. */
  #isInConfidence({ unit, duty, event }: RaiseWithRequest, now: string): boolean {
    const { organisation, catalogue } = this.#work.decisions.domain;
    const { duties } = organisation.charter(unit, localDay(now));
    const template = duties.find(({ rule }) => rule.duty.id === duty)?.rule.duty;
    return template !== undefined && isConfidential(catalogue, template.obligation, event);
  }
}
