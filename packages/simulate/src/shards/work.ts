/** What a worker process is asked, and what it answers. */
import type { Comparison } from '../compare.ts';
import type { Shard, ShardRun } from '../simulate.ts';
import type { ScenarioSource } from './scenario-source.ts';

/** What it is started with: one scenario, or two that are compared. */
export interface WorkerStart {
  readonly sources: readonly ScenarioSource[];
  readonly timelines: number;
}

/** Some units of the first scenario, or all of both with one seed. */
export type Work =
  | Shard
  | { readonly units: readonly number[] }
  | { readonly seed: number; readonly changedLimit: number };

export interface Result {
  readonly run?: ShardRun;
  readonly comparison?: Comparison;
}

export interface Message {
  /** Units lived so far of the work at hand. */
  readonly lived?: number;
  readonly result?: Result;
  /** Peak memory of the worker so far, in bytes. */
  readonly memory?: number;
}
