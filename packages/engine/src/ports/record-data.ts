/** The record of a unit as plain JSON: what a store writes, and how it is read again. */
import type { CharterData, Cycle, Roster, Timestamp } from '@obligato/core';
import type { Deputy } from '../deputies/deputy.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { UnitRecord } from './unit-record.ts';

/** Lists stand in the order of the record's maps: a store that keeps them in this form keeps the order, too. */
export interface UnitRecordData {
  readonly unit: string;
  readonly roster: Roster;
  /** Absent while nobody was ever named. */
  readonly deputies?: readonly Deputy[];
  readonly cycles: readonly Cycle[];
  readonly outbox: readonly OutboxEntry[];
  readonly decided: readonly (readonly [cycle: string, decisions: number])[];
  readonly keys: readonly (readonly [key: string, decision: string, body: string])[];
  /** Absent when there are none. */
  readonly charters?: readonly CharterData[];
  /** Absent while there are none. */
  readonly changed?: number;
  /** Absent while nothing was written, and in what was kept before there were revisions. */
  readonly revision?: number;
  /** Absent while no commit had an id. */
  readonly recent?: readonly string[];
  /** Absent where nothing was written yet. */
  readonly committedAt?: Timestamp;
}

/**
 * A record as plain JSON. It holds no decisions: a store keeps them beside it.
 *
 * @example
 * JSON.stringify(encodeRecord(await store.unit('bureau')))
 */
export function encodeRecord(record: UnitRecord): UnitRecordData {
  return {
    unit: record.unit,
    roster: record.roster,
    ...(record.deputies.length > 0 ? { deputies: record.deputies } : {}),
    cycles: [...record.cycles.values()],
    outbox: [...record.outbox.values()],
    decided: [...record.decided],
    keys: Array.from(record.keys, ([key, { decision, body }]) => [key, decision, body] as const),
    ...(record.charters.size > 0 ? { charters: [...record.charters.values()] } : {}),
    ...(record.changed > 0 ? { changed: record.changed } : {}),
    ...(record.revision > 0 ? { revision: record.revision } : {}),
    ...(record.recent.length > 0 ? { recent: record.recent } : {}),
    ...(record.committedAt === undefined ? {} : { committedAt: record.committedAt }),
  };
}

/**
 * The record that was encoded. What comes from a disk has to be known to be whole: nothing is checked here.
 *
 * @example
 * decodeRecord(encodeRecord(emptyUnit('bureau'))).cycles.size // → 0
 */
export function decodeRecord(data: UnitRecordData): UnitRecord {
  return Object.freeze({
    unit: data.unit,
    roster: data.roster,
    deputies: data.deputies ?? [],
    cycles: new Map(data.cycles.map((cycle) => [cycle.id, cycle])),
    outbox: new Map(data.outbox.map((entry) => [entry.key, entry])),
    decided: new Map(data.decided),
    keys: new Map(data.keys.map(([key, decision, body]) => [key, { decision, body }])),
    charters: new Map((data.charters ?? []).map((charter) => [charter.digest, charter])),
    changed: data.changed ?? 0,
    revision: data.revision ?? 0,
    recent: data.recent ?? [],
    ...(data.committedAt === undefined ? {} : { committedAt: data.committedAt }),
  });
}
