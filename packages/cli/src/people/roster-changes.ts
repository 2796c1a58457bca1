/** Who comes and who goes when a roster is replaced; and the question that a mistaken file has to answer first. */
import { localDay, ObligatoError, type Roster, type RosterRow, translated } from '@obligato/core';
import { manyLeave, rosterDifference, rosterMoves } from '@obligato/engine';
import type { Workspace } from '../workspace/open-workspace.ts';

export interface RosterChange {
  readonly unit: string;
  /** How many stood on the roster before. */
  readonly before: number;
  /** Everybody as `name (id)`. */
  readonly came: readonly string[];
  readonly went: readonly string[];
  /** Whose rows say something else now. */
  readonly changed: readonly string[];
}

/** Of the units whose roster would change. */
export async function rosterChanges(
  { engine, clock }: Pick<Workspace, 'engine' | 'clock'>,
  people: ReadonlyMap<string, Roster>,
  units: readonly string[],
): Promise<readonly RosterChange[]> {
  const today = localDay(clock.now());
  const changes = await Promise.all(
    units.map(async (unit) => {
      const { roster } = await engine.unit(unit);
      const after = people.get(unit) ?? [];
      const { added, removed } = rosterDifference(roster, after);
      if (added.length + removed.length === 0) return [];
      const { before, came, went, changed } = rosterMoves(roster, after, today);
      return [{ unit, before, came: came.map(named), went: went.map(named), changed: changed.map(named) }];
    }),
  );
  return changes.flat();
}

const named = ({ name, member }: RosterRow): string => `${name} (${member})`;

/**
 * A file that lost its rows must not empty an organisation in one step.
 *
 * Throws `OBLIGATO_ROSTER_LEAVES` with the units that more than a fifth would leave.
 */
export function requireConsent(changes: readonly RosterChange[]): void {
  const emptied = changes.filter(manyLeave);
  if (emptied.length === 0) return;
  const few = emptied.slice(0, 5);
  const [en, chinese] = [
    few.map(({ unit, went, before }) => `${unit} (${went.length}/${before})`).join(', '),
    few.map(({ unit, went, before }) => `${unit}（${went.length}/${before}）`).join('、'),
  ];
  const more = emptied.length > few.length ? ' …' : '';
  throw new ObligatoError({
    code: 'OBLIGATO_ROSTER_LEAVES',
    ...translated(
      {
        en: `More than a fifth of the people would leave at once: ${en}${more}`,
        'zh-CN': `将有超过五分之一的人员一次离开：${chinese}${more}`,
      },
      {
        en: 'Nothing was changed. Add --yes if that is meant; otherwise see whether the file is complete',
        'zh-CN': '未作任何更改。如确属此意，请加 --yes；否则请核对文件是否完整',
      },
    ),
  });
}
