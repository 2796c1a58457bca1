/** Duties × units, with how many cycles show each light. */
import type { Text } from '@obligato/core';
import type { StatusRow } from '@obligato/engine';
import { type Shade, shadeOf, shades } from '../output/words/light-words.ts';

export interface DutyRow {
  readonly duty: string;
  readonly title: Text;
  /** The superior that owes it to every unit in the row; undefined when the unit itself, or its people do. */
  readonly owedBy?: string;
  /** By unit; a unit that does not owe it is absent. */
  readonly cells: Readonly<Record<string, Readonly<Partial<Record<Shade, number>>>>>;
}

export interface DutyTable {
  readonly units: readonly string[];
  readonly rows: readonly DutyRow[];
}

export function dutyTable(rows: readonly StatusRow[], units: readonly string[]): DutyTable {
  const known = new Set(units);
  const table = new Map<
    string,
    { row: Omit<DutyRow, 'cells'>; cells: Record<string, Partial<Record<Shade, number>>> }
  >();
  for (const status of rows) {
    const { duty, title, unit, bearer } = status;
    const owedBy = bearer !== unit && known.has(bearer) ? { owedBy: bearer } : {};
    const key = `${duty} ${owedBy.owedBy ?? ''}`;
    const entry = table.get(key) ?? { row: { duty, title, ...owedBy }, cells: {} };
    table.set(key, entry);
    const cell = entry.cells[unit] ?? {};
    entry.cells[unit] = cell;
    const shade = shadeOf(status);
    cell[shade] = (cell[shade] ?? 0) + 1;
  }
  const concerned = new Set(rows.map(({ unit }) => unit));
  return {
    units: units.filter((unit) => concerned.has(unit)),
    rows: [...table.values()].map(({ row, cells }) => ({ ...row, cells })),
  };
}

/** Shades that occur anywhere in a table, the most pressing first. */
export function shadesIn({ rows }: DutyTable): readonly Shade[] {
  return shades.filter((shade) =>
    rows.some(({ cells }) => Object.values(cells).some((cell) => (cell[shade] ?? 0) > 0)),
  );
}
