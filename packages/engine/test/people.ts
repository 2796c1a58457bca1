/** Rosters by head count: `f1…` full members, `p1…` probationary, `s1…` suspended, `x1…` out of the count, `n1…` staff. */
import type { Day, Roster, RosterRow, Standing } from '@obligato/core';

export interface HeadCount {
  readonly full?: number;
  readonly probationary?: number;
  readonly suspended?: number;
  /** Full members whom an approval took out of the should-attend count. */
  readonly notCounted?: number;
  readonly nonMembers?: number;
  /** The first so many full members sit on the committee; the very first is secretary. */
  readonly committee?: number;
  /** The last so many full members lead the unit. */
  readonly leaders?: number;
  /** Full members are dealt out to groups `g1…`. */
  readonly groups?: number;
  readonly from?: Day;
}

export function people(count: HeadCount): Roster {
  const { full = 0, committee = 0, leaders = 0, groups = 0, from = '2020-01-01' } = count;
  const some = (many: number | undefined, letter: string, standing: Standing, over: Partial<RosterRow> = {}) =>
    Array.from(
      { length: many ?? 0 },
      (_, index): RosterRow => ({
        member: `${letter}${index + 1}`,
        name: `Name ${letter}${index + 1}`,
        standing,
        roles: [],
        from,
        ...over,
      }),
    );
  return [
    ...some(full, 'f', 'full').map((row, index) => ({
      ...row,
      roles: rolesOf(index, { full, committee, leaders }),
      ...(groups > 0 ? { group: `g${(index % groups) + 1}` } : {}),
    })),
    ...some(count.probationary, 'p', 'probationary'),
    ...some(count.suspended, 's', 'suspended'),
    ...some(count.notCounted, 'x', 'full', { notCounted: 'approval 3' }),
    ...some(count.nonMembers, 'n', 'non-member'),
  ];
}

function rolesOf(index: number, { full, committee, leaders }: { full: number; committee: number; leaders: number }) {
  return [
    ...(index === 0 ? ['secretary'] : []),
    ...(index < committee ? ['committee'] : []),
    ...(index >= full - leaders ? ['leader'] : []),
  ];
}

/** The ids of so many: `ids('f', 3)` → f1, f2, f3. */
export const ids = (letter: string, many: number): readonly string[] =>
  Array.from({ length: many }, (_, index) => `${letter}${index + 1}`);
