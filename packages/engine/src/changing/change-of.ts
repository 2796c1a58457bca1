/** A change as it is written down. */
import { localDay, type Text, type Timestamp } from '@obligato/core';
import { requireReadable } from '../attempting/require-bounds.ts';
import { requireDeputyIn } from '../deputies/require-deputy.ts';
import type { Author, Change, ChangeRecord } from '../ports/change-record.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

export interface ChangeMade {
  readonly at: Timestamp;
  readonly author: Author;
  /** Why it was refused, where it was. */
  readonly refused?: Text;
}

/**
 * Changes of one commit, in their order, numbered on from those that the unit has.
 *
 * Throws `OBLIGATO_PAYLOAD_BOUNDS` for a reason, or an actor, with control characters; `OBLIGATO_DEPUTY` for who acts for an officer of
 * the unit and does not stand in for them that day.
 *
 * @example
 * changesOf(emptyUnit('bureau'), [{ does: 'retire', cycles: [] }], { at, author: {} })[0]?.id // → 'bureau#1'
 */
export function changesOf(
  record: UnitRecord,
  changes: readonly Change[],
  { at, author: { by = {}, via, reason }, refused }: ChangeMade,
): readonly ChangeRecord[] {
  const { unit, changed } = record;
  requireReadable('by.member', by.member);
  requireReadable('by.deputyFor', by.deputyFor);
  requireDeputyIn(record, by, localDay(at));
  requireReadable('reason', reason);
  return changes.map((change, index) => ({
    id: `${unit}#${changed + index + 1}`,
    unit,
    change,
    by,
    recordedAt: at,
    ...(via === undefined ? {} : { via }),
    ...(reason === undefined ? {} : { reason }),
    ...(refused === undefined ? {} : { refused }),
  }));
}
