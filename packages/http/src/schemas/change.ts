/** A change of a unit as it is shown. */
import { createHash } from 'node:crypto';
import type { Text } from '@obligato/core';
import { type Change, type ChangeRecord, changeWithout, sayChange } from '@obligato/engine';
import { z } from 'zod';
import { named } from './named.ts';
import { rosterRow, withoutAddresses } from './roster.ts';
import { text } from './words.ts';

export const change = named(
  'Change',
  z.object({
    id: z.string(),
    unit: z.string(),
    does: z.enum([
      ...(['roster', 'plan', 'raise', 'retry', 'retire', 'waiver', 'deputise', 'withdraw-deputy', 'comment'] as const),
      ...(['state', 'look'] as const),
    ]),
    by: z.object({ unit: z.string().optional(), member: z.string().optional(), deputyFor: z.string().optional() }),
    /** How it came about, where nobody said who. */
    via: z.enum(['command line']).optional(),
    recordedAt: z.string(),
    reason: z.string().nullable(),
    /** Why it was refused; null for what was done. */
    refused: text.nullable(),
    /** In a sentence, without the cycles that are closed to the caller. */
    said: text,
    /** What a comment says, of what, and whom it is for; absent for every other change. */
    comment: z
      .object({
        cycle: z.string(),
        decision: z.string().nullable(),
        text: z.string(),
        for: z.enum(['unit', 'superior', 'both']),
        mentions: z.array(z.object({ member: z.string(), name: z.string() })),
      })
      .optional(),
    added: z.array(rosterRow),
    removed: z.array(rosterRow),
    /** How many rows more a refused roster would have added and removed. */
    leftOut: z.object({ added: z.int(), removed: z.int() }).optional(),
  }),
);

export interface ChangeReader {
  /** Whether a cycle may be named to them. */
  isShown(cycle: string): boolean;
  /** Whether it is for them. */
  hears(record: ChangeRecord): boolean;
  /** Whether a text may be shown to them that names one. */
  mayBeNamed(said: string): boolean;
}

/** As they may read it; undefined where nothing is left, or it is not for them. */
export const shownTo = (record: ChangeRecord, { hears, isShown }: ChangeReader): Change | undefined =>
  hears(record) ? changeWithout(record.change, isShown) : undefined;

type Comment = Extract<Change, { readonly does: 'comment' }>;

const viewComment = ({ cycle, decision, text: said, for: whom, mentions }: Comment) => ({
  ...{ cycle, decision: decision ?? null, text: said, for: whom, mentions: [...mentions] },
});

/** Without the cycles that are not shown; undefined where nothing is left. */
export function viewChange(record: ChangeRecord, reader: ChangeReader): z.input<typeof change> | undefined {
  const shown = shownTo(record, reader);
  if (!shown) return undefined;
  const { unit, by, via, recordedAt, reason = null, refused = null } = record;
  const { added, removed, leftOut } = shown.does === 'roster' ? shown : { added: [], removed: [] };
  return {
    ...{ id: idOf(record), unit, does: shown.does, by, recordedAt, reason, said: sayChange(shown) },
    ...(via === undefined ? {} : { via }),
    ...(shown.does === 'comment' ? { comment: viewComment(shown) } : {}),
    // What it would have done to which evaluation is for whoever may see that.
    refused: refused && !reader.mayBeNamed(refused.en) ? notDone : refused,
    added: added.map(withoutAddresses) as z.input<typeof rosterRow>[],
    removed: removed.map(withoutAddresses) as z.input<typeof rosterRow>[],
    ...(leftOut ? { leftOut } : {}),
  };
}

const notDone: Text = { en: 'It was refused.', 'zh-CN': '未予采纳。' };

/** Of what it says, and without its number: from numbers that are left out it can be seen that something was. */
function idOf({ id, ...said }: ChangeRecord): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
}
