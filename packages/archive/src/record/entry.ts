/** The records of an archive: what the chain and the tree are over. An entry outlives its content, so it says as little as it can. */
import type { Day, Timestamp } from '@obligato/core';
import { canonicalJson } from '../canonical/canonical-json.ts';

export const entryFormat = 1;

interface Place {
  readonly format: typeof entryFormat;
  readonly unit: string;
  readonly year: number;
  readonly cycle: string;
}

/** A closed cycle, or one that was put right since. Its content stands beside the chain, and may be disposed of. */
export interface CycleEntry extends Place {
  readonly kind: 'cycle';
  readonly duty: string;
  readonly obligation: string;
  readonly closedAt: Timestamp;
  readonly decisions: number;
  /** SHA-256 of the content, in hex. */
  readonly content: string;
  /** Of the content. */
  readonly bytes: number;
  /** Number of the record that this one puts right: the last of the same cycle before it. Absent in a cycle's first. */
  readonly corrects?: number;
}

/** The tombstone of a content. */
export interface DisposalEntry extends Place {
  readonly kind: 'disposal';
  /** Number of the cycle's record, from 1. */
  readonly record: number;
  readonly reason: string;
  readonly approval: Approval;
  readonly at: Timestamp;
}

/** Who allowed the disposal, under which paper, on which day. */
export interface Approval {
  readonly by: string;
  readonly reference: string;
  readonly on: Day;
}

export type Entry = CycleEntry | DisposalEntry;

/** The bytes of a record: what a Merkle leaf is the hash of. */
export function encodeEntry(entry: Entry): Buffer {
  return Buffer.from(canonicalJson(entry));
}

/** Undefined for anything that no archive writes. */
export function parseEntry(body: Buffer): Entry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
  return isEntry(value) ? value : undefined;
}

function isEntry(value: unknown): value is Entry {
  if (!hasAll(value, { format: 'number', unit: 'string', year: 'number', cycle: 'string', kind: 'string' }))
    return false;
  if (value.format !== entryFormat) return false;
  if (value.kind === 'cycle') {
    const isPlaced = !Object.hasOwn(value, 'corrects') || isCount(Reflect.get(value, 'corrects'));
    return isPlaced && hasAll(value, cycleFields) && isCount(value.bytes) && isCount(value.decisions);
  }
  return value.kind === 'disposal' && hasAll(value, disposalFields) && hasAll(value.approval, approvalFields);
}

const cycleFields = {
  duty: 'string',
  obligation: 'string',
  closedAt: 'string',
  content: 'string',
  decisions: 'number',
  bytes: 'number',
} as const;
const disposalFields = { record: 'number', reason: 'string', approval: 'object', at: 'string' } as const;
const approvalFields = { by: 'string', reference: 'string', on: 'string' } as const;

type Fields = Readonly<Record<string, 'string' | 'number' | 'object'>>;

function hasAll<F extends Fields>(value: unknown, fields: F): value is Record<keyof F, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(fields).every(
    ([name, type]) => Object.hasOwn(value, name) && typeof Reflect.get(value, name) === type,
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
