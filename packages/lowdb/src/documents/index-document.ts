/** The checkpoint of what must be known of every unit: when the clock is due, what the outbox holds, what no document has. */
import { isUnitId } from '@obligato/core/internal';
import type { JournalEnd } from '@obligato/files';
import { corrupt } from './envelope.ts';
import { everyTuple, isField, type Tuple } from './shape.ts';

export interface IndexDocument {
  /** The end of the part of the journal that is in here. */
  readonly journal: JournalEnd;
  readonly units: readonly IndexedUnit[];
}

/** Unit, next due day, 1 when its outbox waits (plus 2 when both are guesses), sequence of its document (0: none), the journal records after that. */
export type IndexedUnit = readonly [
  unit: string,
  dueOn: string | null,
  pending: number,
  documentSequence: number,
  tail: readonly (readonly [sequence: number, segment: number, offset: number, bytes: number])[],
];

/** Throws `OBLIGATO_STORE_CORRUPT` for anything else. */
export function checkIndexDocument(data: unknown, file: string): IndexDocument {
  if (!isIndexDocument(data))
    throw corrupt(file, {
      en: 'has a sound checksum, but not the shape of an index',
      'zh-CN': '校验和无误，但不是索引的格式',
    });
  return data;
}

const position: Tuple = ['number', 'number', 'number', 'number'];
const unit: Tuple = [
  (value) => typeof value === 'string' && isUnitId(value),
  'text or null',
  'number',
  'number',
  everyTuple(position),
];

function isIndexDocument(data: unknown): data is IndexDocument {
  return isField(data, 'journal', isEnd) && isField(data, 'units', everyTuple(unit));
}

function isEnd(value: unknown): boolean {
  return (
    isField(value, 'segment', 'number') &&
    isField(value, 'offset', 'number') &&
    isField(value, 'sequence', 'number') &&
    isField(value, 'hash', 'string')
  );
}
