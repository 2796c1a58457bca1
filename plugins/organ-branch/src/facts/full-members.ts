import { defineFact } from '@obligato/core';

/** Full members, by id: only they vote and can be elected. */
export const fullMembers = defineFact('organ-branch/full-members', ({ roster }) => roster.fullMembers);
