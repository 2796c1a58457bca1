import type { Commit } from '@obligato/engine';

/** What a commit tells and a pointer finds again: ids of its decisions, then those of its changes. */
export const toldIn = ({ decisions, changes = [] }: Commit): readonly string[] => [
  ...decisions.map(({ id }) => id),
  ...changes.map(({ id }) => id),
];
