/** What can be wrong with a machine. */
export type FaultKind =
  | 'unreachable'
  | 'dead-end'
  | 'endless'
  | 'after-end'
  | 'end-untold'
  | 'nested'
  | 'live'
  | 'event-undefined'
  | 'event-unused'
  | 'clock-event'
  | 'untitled'
  | 'title-without-state'
  | 'fulfilled-by'
  | 'reopens'
  | 'miss-unheard'
  | 'cannot-lapse'
  | 'not-json'
  | 'not-repeatable'
  | 'trait';

export interface Fault {
  readonly kind: FaultKind;
  /** What is wrong, naming the state or the event. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** The states it is about; empty when it is about the event table. */
  readonly states: readonly string[];
}
