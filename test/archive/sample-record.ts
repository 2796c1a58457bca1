/** Closed cycles with their decisions, as the engine leaves them. */
import type { ArchiveRecord } from '@obligato/archive';
import { type Cycle, cycleId, type DecisionRecord } from '@obligato/core';

const title = { en: 'General meeting', 'zh-CN': '支部党员大会' };

/** Record `number` of a unit: a monthly meeting that was closed; `text` goes into its decision. */
export function sampleRecord(unit: string, number: number, text = `meeting ${number}`): ArchiveRecord {
  const year = 2026;
  const id = cycleId({ unit, duty: 'general-meeting', period: String(year), bearer: `b${number}` });
  const at = `${year}-03-20T14:00:00+08:00`;
  const cycle: Cycle = {
    ...{ id, unit, duty: 'general-meeting', title, obligation: 'meeting', bearer: `b${number}`, owedBy: 'unit' },
    period: { id: String(year), from: `${year}-01-01`, to: `${year}-12-31` },
    parameters: {},
    state: { machine: 'meeting', version: 1, value: 'archived', context: { items: number } },
    ...{ happened: { archive: at }, dues: [], fired: [], plannedAt: at, charter: 'c0ffee', version: 2 },
  };
  return { cycle, decisions: [sampleDecision(cycle, 1, text), sampleDecision(cycle, 2, text)] };
}

export function sampleDecision(cycle: Cycle, number: number, text: string): DecisionRecord {
  const at = `2026-03-2${number}T14:00:00+08:00`;
  return {
    ...{ id: `${cycle.id}#${number}`, cycle: cycle.id, unit: cycle.unit, title, outcome: 'accepted' },
    ...{ event: 'minute', eventTitle: title, payload: { text }, side: 'unit', by: { member: 'm1' } },
    ...{ occurredAt: at, recordedAt: at, from: 'held', to: 'minuted', charter: 'c0ffee', calendar: 'cn-2026' },
    ...{
      facts: { 'roster.members': ['m1', 'm2'] },
      findings: [],
      passed: ['organ/minutes'],
      missing: [],
      possible: [],
    },
  };
}
