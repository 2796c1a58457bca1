/** What was known on a day: as the records had it at its end. */
import type { Answers } from '@obligato/http';
import type { Answer } from '../api/answer.ts';
import { ask, path } from '../api/client.ts';
import type { Cycle, History } from '../api/cycle.ts';

export interface Known<T> {
  readonly value: T;
  /** Decisions that have been recorded since, of what the reader may see. */
  readonly leftOut: number;
}

export const readCycleThen = async (id: string, asOf: string) =>
  known(await ask<Cycle>(path`/cycles/${id}`, { query: { asOf } }));
export const readHistoryThen = (id: string, asOf: string) =>
  ask<History>(path`/cycles/${id}/history`, { query: { asOf } });
export const readStatusThen = async (unit: string, asOf: string) =>
  known(await ask<readonly Answers['StatusRow'][]>(path`/units/${unit}/status`, { query: { asOf } }));

const known = <T>(answer: Answer<T>): Answer<Known<T>> =>
  answer.kind === 'ok' ? { ...answer, value: { value: answer.value, leftOut: answer.leftOut ?? 0 } } : answer;
