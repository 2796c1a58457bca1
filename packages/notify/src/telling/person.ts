/** How one person is told: what their row of the roster says, and the organisation's way where it says nothing. */
import type { Told } from '@obligato/core';
import type { QuietHours } from '@obligato/core/internal';
import type { PersonId } from './item.ts';

export interface Person extends PersonId {
  /** In which languages, in their order: what is not written in the first is told in the next. */
  readonly reading: readonly string[];
  readonly told: Told;
  /** When they are told nothing; undefined: at any hour. */
  readonly quiet: QuietHours | undefined;
  /** Their own channel, or else the first of the configuration that reaches them; undefined: none does. */
  readonly reach: Reach | undefined;
}

export interface Reach {
  readonly channel: string;
  readonly address: string;
}
