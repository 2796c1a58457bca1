/** What a host is to the one who examines it: processes over the same records, and doors through which they are asked. */
import type { DecisionRecord } from '@obligato/core';
import type { AttemptRequest, Store } from '@obligato/engine';

/** What a process is to be like: plain JSON, for `hostEngine` in that process. */
export interface HostTask {
  /** The same for all processes of a host: what time it is there, and whom they have told what. */
  readonly folder: string;
  /** `others`: it decides by other rules than those in force. */
  readonly rules?: 'ours' | 'others';
  /** `later`: of a release in which the machine of meetings has moved on. */
  readonly release?: 'this' | 'later';
  /** How long its claims last; as long as the engine says when absent. */
  readonly claimSeconds?: number;
  /** It sends this signal to itself when it has claimed something, or told somebody, for the first time. */
  readonly interrupt?: { readonly at: 'claimed' | 'told'; readonly signal: 'SIGSTOP' | 'SIGKILL' };
}

/** One process, and the door through which it is asked. A call to one that has ended rejects, or waits until it is there again. */
export interface HostProcess {
  readonly pid: number;
  /** Throws the `ObligatoError` that its engine throws. */
  attempt(request: AttemptRequest): Promise<Pick<DecisionRecord, 'id' | 'outcome'>>;
  /** Fires what is due and tells what is to be told, in all units. */
  tick(units: readonly string[]): Promise<void>;
  /** What `hostEngine` has heard there. */
  heard(): Promise<readonly string[]>;
  /** SIGKILL: it gets no chance to do anything more. */
  kill(): Promise<void>;
  /** The same again, behind the same door; after it has ended, or killed now. */
  restart(): Promise<void>;
}

/** Records of their own, and the processes over them. */
export interface Host {
  start(task: HostTask): Promise<HostProcess>;
  /** The same records, for whoever looks at what was written. */
  open(): Promise<Store>;
  /** Every process that is left is killed. */
  close(): Promise<void>;
}
