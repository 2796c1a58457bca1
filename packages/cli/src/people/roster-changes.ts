/** Who comes and who goes when a roster is replaced; and the question that a mistaken file has to answer first. */
import { localDay, ObligatoError, type Roster, type RosterRow, translated } from '@obligato/core';
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
      if (JSON.stringify(roster) === JSON.stringify(after)) return [];
      const [had, has] = [standing(roster, today), standing(after, today)];
      const only = (some: ReadonlyMap<string, readonly RosterRow[]>, others: ReadonlyMap<string, unknown>) =>
        [...some].filter(([member]) => !others.has(member)).map(([, rows]) => named(rows));
      const both = [...has].filter(([member]) => had.has(member));
      const changed = both.filter(([member, rows]) => JSON.stringify(rows) !== JSON.stringify(had.get(member)));
      return [
        {
          ...{ unit, before: had.size, came: only(has, had), went: only(had, has) },
          changed: changed.map(([, rows]) => named(rows)),
        },
      ];
    }),
  );
  return changes.flat();
}

/** Rows of whoever is there today or is to come, by person. */
function standing(roster: Roster, today: string): ReadonlyMap<string, readonly RosterRow[]> {
  const rows = new Map<string, RosterRow[]>();
  for (const row of roster) {
    if (row.to !== undefined && row.to < today) continue;
    rows.set(row.member, [...(rows.get(row.member) ?? []), row]);
  }
  return rows;
}

const named = (rows: readonly RosterRow[]): string => `${rows.at(-1)?.name} (${rows.at(-1)?.member})`;

/** More than a fifth of a unit at once, and more than one person; or everybody. */
const isMany = ({ before, went }: RosterChange): boolean =>
  went.length > 0 && (went.length === before || (went.length > 1 && went.length * 5 > before));

/**
 * A file that lost its rows must not empty an organisation in one step.
 *
 * Throws `OBLIGATO_ROSTER_LEAVES` with the units that more than a fifth would leave.
 */
export function requireConsent(changes: readonly RosterChange[]): void {
  const emptied = changes.filter(isMany);
  if (emptied.length === 0) return;
  const list = emptied.slice(0, 5).map(({ unit, went, before }) => `${unit} (${went.length}/${before})`);
  const which = `${list.join(', ')}${emptied.length > list.length ? ' …' : ''}`;
  throw new ObligatoError({
    code: 'OBLIGATO_ROSTER_LEAVES',
    ...translated(
      {
        en: `More than a fifth of the people would leave at once: ${which}`,
        'zh-CN': `将有超过五分之一的人员一次离开：${which}`,
      },
      {
        en: 'Nothing was changed. Add --yes if that is meant; otherwise see whether the file is complete',
        'zh-CN': '未作任何更改。如确属此意，请加 --yes；否则请核对文件是否完整',
      },
    ),
  });
}
