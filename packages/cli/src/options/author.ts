/** Who changes a unit's records by a command. */
import type { Actor } from '@obligato/core';
import type { Author } from '@obligato/engine';

/**
 * Whom `--as` names. Without it nobody can be told: the name of an account of the system is no name on a roster, and in confidence
 * it would be one too many. That it was done here is what is known, and what is written.
 *
 * @example
 * authorOf({ reason: 'a new year' }) // → { via: 'command line', reason: 'a new year' }
 */
export const authorOf = ({ as: by, reason }: { readonly as?: Actor; readonly reason?: string }): Author => ({
  ...(by === undefined ? { via: 'command line' } : { by }),
  ...(reason === undefined ? {} : { reason }),
});
