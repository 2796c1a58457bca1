/** A roster as a table, in the columns in which `readRoster` reads one. */
import type { RosterRow } from '@obligato/core';
import type { UnitRecord } from '../ports/unit-record.ts';
import { type RosterColumnName, rosterColumnNames } from '../roster/roster-columns.ts';
import type { ColumnKind, Table } from './table.ts';

/** @example tableToCsv(rosterTable([await engine.unit('bureau/branch-1')])) */
export function rosterTable(units: readonly Pick<UnitRecord, 'unit' | 'roster'>[]): Table {
  const rows = units.flatMap(({ unit, roster }) =>
    roster.map((row) => {
      const cells = rosterCells(unit, row);
      return rosterColumnNames.map((column) => cells[column]);
    }),
  );
  return { name: 'roster', heading: rosterColumnNames, columns: rosterColumnNames.map(kindOf), rows };
}

/** What stands in each column of a row. */
export const rosterCells = (unit: string, row: RosterRow): Readonly<Record<RosterColumnName, string>> => ({
  unit,
  id: row.member,
  name: row.name,
  standing: row.standing,
  roles: row.roles.join('|'),
  group: row.group ?? '',
  from: row.from,
  to: row.to ?? '',
  notCounted: row.notCounted ?? '',
  electedOn: row.electedOn ?? '',
  exempt: row.exempt?.join('|') ?? '',
  mail: row.mail ?? '',
  messenger: row.messenger ?? '',
  language: row.language ?? '',
  told: row.told ?? '',
  quiet: row.quiet ?? '',
  channel: row.channel ?? '',
});

const days: ReadonlySet<RosterColumnName> = new Set(['from', 'to', 'electedOn']);

const kindOf = (name: RosterColumnName): ColumnKind => (days.has(name) ? 'day' : 'text');
