import type { Commit } from '@obligato/engine';

/** What a commit tells and a pointer finds again: ids of its decisions, then those of its changes. */
export const toldIn = ({ decisions, changes = [] }: Commit): readonly string[] => [
  ...decisions.map(({ id }) => id),
  ...changes.map(({ id }) => id),
];

/** A unit's changes are numbered by the unit, its decisions by their cycles. */
export const isChange = (unit: string, id: string): boolean => id.startsWith(`${unit}#`);
