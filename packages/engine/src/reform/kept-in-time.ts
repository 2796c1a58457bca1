/** What was done in time, and would have been late by the deadlines of a reform; and the other way round. */
import { dayNumber, fillTexts, localDay } from '@obligato/core';
import type { JudgedAnew } from './judged-anew.ts';
import { type Traced, Tracing, TracingBy } from './traced.ts';
import type { NearMiss } from './what-rules-say.ts';

export interface Deadlines {
  /** Done in time, and after the last day that the reform would have given. */
  readonly late: Traced;
  /** By how many days, the nearest first. */
  readonly lateBy: readonly NearMiss[];
  /** Done late, and within what the reform would have given. */
  readonly inTime: Traced;
}

export class KeptInTime {
  readonly #late: Tracing;
  readonly #inTime: Tracing;
  /** By the days. */
  readonly #lateBy: TracingBy;

  constructor(limit: number) {
    this.#late = new Tracing(limit);
    this.#inTime = new Tracing(limit);
    this.#lateBy = new TracingBy(limit);
  }

  hear({ stored, lastDay: { was, would } }: JudgedAnew): void {
    if (stored.outcome !== 'accepted' || stored.corrects) return;
    const on = localDay(stored.occurredAt);
    const isLate = (last: string | undefined) => last !== undefined && on > last;
    if (isLate(was) === isLate(would)) return;
    const says = fillTexts(words, { event: stored.eventTitle, on, was: was ?? '—', would: would ?? '—' });
    const trace = { id: stored.id, says };
    if (!isLate(would)) this.#inTime.add(trace);
    else {
      this.#late.add(trace);
      this.#lateBy.add(String(dayNumber(on) - dayNumber(would as string)), trace);
    }
  }

  told(): Deadlines {
    const lateBy = this.#lateBy.keys().map((days) => ({ by: Number(days), decisions: this.#lateBy.of(days) }));
    return {
      late: this.#late.told(),
      lateBy: lateBy.map((each) => ({ ...each, in: 'days' as const })).sort((a, b) => a.by - b.by),
      inTime: this.#inTime.told(),
    };
  }
}

const words = {
  en: '“{{event}}” on {{on}}; the last day was {{was}}, and would be {{would}}.',
  'zh-CN': '“{{event}}”于{{on}}完成；期限原为{{was}}，按改革方案为{{would}}。',
};
