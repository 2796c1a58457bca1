/** Whether a cycle is one of which anybody may speak elsewhere. */
import type { Cycle, Obligation } from '@obligato/core';

/** What people judge each other in, or say in confidence, is spoken of nowhere else. One that is not installed may be any of this. */
export const mayBeSpokenOf = ({ keptFrom }: Cycle, obligation: Obligation | undefined): boolean =>
  obligation !== undefined &&
  keptFrom === undefined &&
  obligation.traits?.judges === undefined &&
  obligation.traits?.seals === undefined;
