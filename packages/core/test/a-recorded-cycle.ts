/** A cycle that is lived and written down, as an engine would, so that what was written can be put right. */
import {
  addDays,
  type Charter,
  type Corrected,
  type CorrectInput,
  type Cycle,
  correctCycle,
  type DecisionRecord,
  decide,
  fillTexts,
  recordDecision,
} from '../src/index.ts';
import { eventNamed, finishDue, obligationByName, sideOf } from '../src/internal.ts';
import { aCommand, anAttempt, calendar, catalogue } from './an-attempt.ts';

/** An event at nine of a day. */
export interface Told {
  readonly event: string;
  readonly payload: unknown;
  readonly on: string;
}

type Wanted = Omit<CorrectInput['correction'], 'side' | 'by' | 'recordedAt' | 'decision' | 'reason'> & {
  readonly number: number;
  readonly on?: string;
  readonly reason?: string;
};

export class RecordedCycle {
  readonly begun: Cycle;
  readonly charter: Charter;
  readonly decisions: DecisionRecord[] = [];
  cycle: Cycle;

  constructor(begun: Cycle, charter: Charter) {
    this.begun = begun;
    this.charter = charter;
    this.cycle = begun;
  }

  tell({ event, payload, on }: Told): DecisionRecord {
    const known = eventNamed(obligationByName(catalogue, this.cycle.obligation), event);
    const command = aCommand({ event, payload, on, side: sideOf(known, this.cycle) });
    return this.#decide(command);
  }

  /** What the clock would have done up to a day. */
  tick(today: string): void {
    for (;;) {
      const due = this.cycle.dues.find(({ on }) => on <= today);
      if (!due) return;
      const before = this.cycle;
      const payload = { event: due.target, notAfter: due.notAfter };
      this.#decide(aCommand({ event: due.event, payload, on: due.on, side: 'clock' }));
      this.cycle = finishDue(this.cycle, before, due);
    }
  }

  correct({ number, on = '2026-12-01', reason = 'a slip', ...wanted }: Wanted): Corrected {
    const decision = this.#id(number);
    const about = this.decisions[number - 1];
    const recordedAt = `${on}T09:00:00+08:00`;
    const { side = 'unit' } = about ?? {};
    const id = this.#id(this.decisions.length + 1);
    const made = correctCycle({
      ...{ begun: this.begun, decisions: this.decisions, cycle: this.cycle, catalogue, calendar, id },
      correction: { ...wanted, decision, reason, side, by: { member: 'm1' }, recordedAt },
      rulesOf: () => ({ charter: this.charter, facts: {} }),
    });
    if (made.outcome.outcome !== 'accepted' || !about) return made;
    const { event, payload, occurredAt } = made.event;
    const { does } = wanted;
    this.decisions.push({
      ...about,
      ...{ id, event, occurredAt, recordedAt, payload: does === 'withdraw' ? {} : payload },
      corrects: { decision, does, reason },
    });
    this.cycle = made.cycle;
    return made;
  }

  #id(number: number): string {
    return `${this.begun.id}#${number}`;
  }

  #decide(command: ReturnType<typeof aCommand>): DecisionRecord {
    const decided = decide(anAttempt({ cycle: this.cycle, command, charter: this.charter }));
    const eventTitle = fillTexts({ en: command.event, 'zh-CN': command.event }, {});
    const decision = recordDecision({
      ...{ number: this.decisions.length + 1, before: this.cycle, command, decided, eventTitle },
      ...{ charter: this.charter, calendar: calendar.version, facts: {} },
    });
    this.decisions.push(decision);
    this.cycle = decided.cycle;
    return decision;
  }
}

/** What a cycle has come to: how often it changed, and what was put right on the way, aside. */
export const come = ({ version, corrections, ...rest }: Cycle) => rest;

/** Days in a row, the `index`th after the first. */
export const dayAfter = (index: number, first = '2026-01-05') => addDays(first, index);
