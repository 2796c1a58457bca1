/** Whoever started a server that has no tokens yet. */
import type { Principal } from '../access/principal.ts';

/** They administer every unit. Whoever acts says for whom, as a portal does: nothing is changed by nobody. */
export const whoeverStarted = (id: string): Principal =>
  Object.freeze({
    id,
    member: undefined,
    grants: Object.freeze(
      (['administrator', 'portal'] as const).map((role) => Object.freeze({ unit: undefined, role })),
    ),
  });
