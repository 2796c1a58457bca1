/** A change of a unit as it is shown. */
import { type ChangeRecord, sayChange } from '@obligato/engine';
import { z } from 'zod';
import { named } from './named.ts';
import { rosterRow } from './roster.ts';
import { text } from './words.ts';

export const change = named(
  'Change',
  z.object({
    id: z.string(),
    unit: z.string(),
    does: z.enum(['roster', 'plan', 'raise', 'retry', 'retire', 'waiver']),
    by: z.object({ unit: z.string().optional(), member: z.string().optional() }),
    recordedAt: z.string(),
    reason: z.string().nullable(),
    /** Why it was refused; null for what was done. */
    refused: text.nullable(),
    /** In a sentence, without the cycles that are closed to the caller. */
    said: text,
    added: z.array(rosterRow),
    removed: z.array(rosterRow),
  }),
);

/** `isShown` says of a cycle whether it may be named to the caller. */
export function viewChange(record: ChangeRecord, isShown: (cycle: string) => boolean): z.input<typeof change> {
  const { id, unit, by, recordedAt, reason = null, refused = null } = record;
  const shown = withoutHidden(record.change, isShown);
  const rows = shown.does === 'roster' ? shown : { added: [], removed: [] };
  return {
    ...{ id, unit, does: shown.does, by, recordedAt, reason, refused, said: sayChange(shown) },
    added: [...rows.added] as z.input<typeof rosterRow>[],
    removed: [...rows.removed] as z.input<typeof rosterRow>[],
  };
}

type Change = ChangeRecord['change'];

/** Whether a cycle is there is a part of what is closed about it. */
function withoutHidden(change: Change, isShown: (cycle: string) => boolean): Change {
  if (change.does === 'raise') return isShown(change.cycle) ? change : { ...change, cycle: change.duty };
  if (change.does === 'retire') return { ...change, cycles: change.cycles.filter(isShown) };
  if (change.does !== 'plan') return change;
  const { created, lapsed, reinstated, rederived } = change;
  return {
    ...change,
    created: created.filter(isShown),
    lapsed: lapsed.filter(isShown),
    reinstated: reinstated.filter(isShown),
    rederived: rederived.filter(isShown),
  };
}
