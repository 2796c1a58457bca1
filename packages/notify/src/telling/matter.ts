/** A cycle as far as somebody is told of it. */
import type { Day, Text } from '@obligato/core';
import type { Stands } from '@obligato/engine';

export interface Matter {
  readonly cycle: string;
  readonly unit: string;
  readonly unitTitle: string;
  readonly title: Text;
  readonly period: string;
  /** `done`: it is fulfilled. `ended`: it is no longer owed, was cancelled, or has left the working records. */
  readonly stands: Stands | 'done' | 'ended';
  /** What usually comes next, and whether it is the superior's turn. */
  readonly next?: { readonly title: Text; readonly isSuperiors: boolean };
  /** The last day that has passed, the longest ago. */
  readonly since?: Day;
  /** The last day that is still to come. */
  readonly notAfter?: Day;
  /** Since `since`, or left until `notAfter`. */
  readonly workingDays: number;
  /** It is told without its content. */
  readonly isConfidential: boolean;
  /** People were called together for it. */
  readonly meeting?: Meeting;
}

export interface Meeting {
  readonly heldOn: Day;
  readonly movedFrom?: Day;
  readonly place?: string;
  readonly version: number;
}

export const isOver = ({ stands }: Pick<Matter, 'stands'>): boolean => stands === 'done' || stands === 'ended';
