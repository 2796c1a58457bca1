/** What can be wrong with a machine. */
import type { TranslatedWords } from '../../text/translated.ts';

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

export interface Fault extends TranslatedWords {
  readonly kind: FaultKind;
  /** The states it is about; empty when it is about the event table. */
  readonly states: readonly string[];
}
