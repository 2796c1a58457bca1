import type { Intent, Text, Timestamp } from '@obligato/core';

/** Something to be done after a commit, at least once; the key lets the receiver do it only once. */
export interface OutboxEntry {
  readonly key: string;
  readonly unit: string;
  readonly cycle: string;
  /** The rule that asked for it. */
  readonly rule: string;
  readonly does: Intent['does'];
  readonly to: Intent['to'];
  readonly message: Text;
  readonly plannedAt: Timestamp;
  /** `cancelled`: what asked for it was corrected before it was told. */
  readonly status: 'pending' | 'done' | 'dead' | 'cancelled';
  readonly tries: number;
  /** Not before this instant, after a failed try. */
  readonly retryAt?: Timestamp;
  readonly doneAt?: Timestamp;
  readonly lastError?: string;
  /** Why a dead letter is one: nobody holds the role, or telling failed too often. Absent in those of before this was kept. */
  readonly because?: 'nobody' | 'failed';
}
