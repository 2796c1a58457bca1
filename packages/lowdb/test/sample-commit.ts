/** Commits as the engine makes them: a cycle that moves on, a decision with its findings, a reminder. About 1.8 KB of JSON. */
import { type Cycle, cycleId, type DecisionRecord } from '@obligato/core';
import type { Commit, OutboxEntry } from '@obligato/engine';

const title = { en: 'General meeting', 'zh-CN': '支部党员大会' };
const at = '2026-03-20T14:00:00+08:00';

export interface Sample {
  readonly unit: string;
  /** Of the decision within its cycle, from 1; the cycle's version becomes the same. */
  readonly number: number;
  readonly period?: string;
  readonly dueOn?: string | undefined;
  readonly key?: string;
}

/** One accepted command. Committed in order of `number`, it never conflicts. */
export function sampleCommit(sample: Sample): Commit {
  const { unit, number } = sample;
  const cycle = sampleCycle(sample);
  return {
    unit,
    at,
    expected: { [cycle.id]: number - 1 },
    cycles: [cycle],
    decisions: [sampleDecision(sample)],
    outbox: [sampleEntry(sample)],
  };
}

export function sampleCycle({ unit, number, period = '2026-Q1', dueOn = '2026-03-31' }: Sample): Cycle {
  const due = {
    ...{ key: `remind-${number}`, on: dueOn, event: 'remind' as const, target: 'hold' },
    ...{ notAfter: dueOn, provisional: false },
  };
  return {
    id: cycleId({ unit, duty: 'general-meeting', period }),
    ...{
      unit,
      duty: 'general-meeting',
      title,
      obligation: 'meeting',
      bearer: unit,
      owedBy: 'unit' as const,
      parameters: {},
    },
    period: { id: period, from: '2026-01-01', to: '2026-03-31' } as unknown as Cycle['period'],
    state: { machine: 'meeting', version: 1, value: 'noticed', context: { items: number } },
    happened: { notify: at },
    dues: [due],
    fired: [],
    plannedAt: at,
    charter: 'c0ffee',
    version: number,
  };
}

export function sampleDecision({ unit, number, period = '2026-Q1', key }: Sample): DecisionRecord {
  const cycle = cycleId({ unit, duty: 'general-meeting', period });
  return {
    id: `${cycle}#${number}`,
    ...{ cycle, unit, title, outcome: 'accepted' as const, event: 'notify', eventTitle: title },
    payload: { agenda: ['学习', 'accounts', 'elections'], place: 'Room 3' },
    ...({ side: 'unit', by: { member: 'm1' } } as unknown as Pick<DecisionRecord, 'side' | 'by'>),
    ...{ occurredAt: at, recordedAt: at, from: 'planned', to: 'noticed', charter: 'c0ffee', calendar: 'cn-2026' },
    facts: { 'roster.members': ['m1', 'm2', 'm3'], 'roster.voters': ['m1', 'm2'] },
    findings: [],
    passed: ['organ/notice', 'organ/quorum', 'organ/agenda'],
    missing: [],
    possible: [],
    ...(key === undefined ? {} : { key, body: 'b0d1e5' }),
  };
}

export function sampleEntry({ unit, number, period = '2026-Q1' }: Sample): OutboxEntry {
  return {
    key: `${unit}/${period}/remind-${number % 3}`,
    unit,
    cycle: cycleId({ unit, duty: 'general-meeting', period }),
    rule: 'organ/remind',
    does: 'remind',
    to: { unit, role: 'secretary' },
    message: title,
    plannedAt: at,
    status: number % 2 === 0 ? 'done' : 'pending',
    tries: 0,
  };
}
