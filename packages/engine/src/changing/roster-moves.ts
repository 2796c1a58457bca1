/** Who comes and who goes when a roster is replaced; and when that is so much that it has to be meant. */
import { type Day, ObligatoError, type Roster, type RosterRow, translated } from '@obligato/core';
import { counted } from '@obligato/core/internal';
import { rosterDifference } from './roster-difference.ts';

/** Each person by their last row. */
export interface RosterMoves {
  /** How many stood on the roster before. */
  readonly before: number;
  readonly came: readonly RosterRow[];
  readonly went: readonly RosterRow[];
  /** Whose rows say something else now. */
  readonly changed: readonly RosterRow[];
}

/**
 * Counts whoever is there today or is to come: of those who left long ago nobody leaves.
 *
 * @example
 * rosterMoves(roster, [], '2026-03-02').went.map(({ name }) => name)
 */
export function rosterMoves(before: Roster, after: Roster, today: Day): RosterMoves {
  const { added, removed } = rosterDifference(before, after);
  const touched = new Set([...added, ...removed].map(({ member }) => member));
  const [had, has] = [standing(before, today), standing(after, today)];
  return {
    before: had.size,
    came: [...has.values()].filter(({ member }) => !had.has(member)),
    went: [...had.values()].filter(({ member }) => !has.has(member)),
    changed: [...has.values()].filter(({ member }) => had.has(member) && touched.has(member)),
  };
}

/**
 * More than a fifth of a unit at once, and more than one person; or everybody.
 *
 * @example
 * manyLeave(rosterMoves(roster, [], '2026-03-02')) // → true
 */
export const manyLeave = ({ before, went }: { readonly before: number; readonly went: readonly unknown[] }): boolean =>
  went.length > 0 && (went.length === before || (went.length > 1 && went.length * 5 > before));

/** Throws `OBLIGATO_ROSTER_LEAVES`: a list that lost its rows must not empty a unit in one step, whoever hands it in. */
export function requireFewLeave(unit: string, moves: RosterMoves): void {
  if (!manyLeave(moves)) return;
  const [went, before] = [moves.went.length, moves.before];
  throw new ObligatoError({
    code: 'OBLIGATO_ROSTER_LEAVES',
    ...translated(
      {
        en: `${went} of ${counted(before, 'people')} would leave ${unit} at once`,
        'zh-CN': `${unit} 原有${before}人，将有${went}人一次离开`,
      },
      {
        en: 'Nothing was changed. If that is meant, say so with manyMayLeave; otherwise see whether the list is complete',
        'zh-CN': '未作任何更改。如确属此意，请注明 `manyMayLeave`；否则请核对名单是否完整',
      },
    ),
  });
}

/** By person. */
function standing(roster: Roster, today: Day): ReadonlyMap<string, RosterRow> {
  return new Map(roster.filter(({ to }) => to === undefined || to >= today).map((row) => [row.member, row]));
}
