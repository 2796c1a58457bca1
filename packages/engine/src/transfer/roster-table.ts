/** A roster as a table, in the columns in which `readRoster` reads one. */
import type { UnitRecord } from '../ports/unit-record.ts';
import { rosterColumnNames } from '../roster/roster-columns.ts';
import type { Table } from './table.ts';

/** @example tableToCsv(rosterTable([await engine.unit('bureau/branch-1')])) */
export function rosterTable(units: readonly Pick<UnitRecord, 'unit' | 'roster'>[]): Table {
  const rows = units.flatMap(({ unit, roster }) =>
    roster.map((row) => [
      unit,
      row.member,
      row.name,
      row.standing,
      row.roles.join('|'),
      row.group ?? '',
      row.from,
      row.to ?? '',
      row.notCounted ?? '',
      row.electedOn ?? '',
      row.exempt?.join('|') ?? '',
    ]),
  );
  return { name: 'roster', heading: rosterColumnNames, rows };
}
