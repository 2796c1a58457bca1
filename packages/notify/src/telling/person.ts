/** How one person is told: what their row of the roster says, and the organisation's way where it says nothing. */
import type { Language, Told } from '@obligato/core';
import type { PersonId } from './item.ts';

export interface Person extends PersonId {
  readonly language: Language;
  readonly told: Told;
  /** The first channel of the configuration that reaches them; undefined: none does. */
  readonly reach: Reach | undefined;
}

export interface Reach {
  readonly channel: string;
  readonly address: string;
}
