/** A unit's checkpoint: its records as of one place in the journal, and where in the journal its decisions are. */

import type { Text } from '@obligato/core';
import type { UnitRecord } from '@obligato/engine';
import { decodeRecord, encodeRecord, type UnitRecordData } from '@obligato/engine/store';
import type { Position } from '@obligato/files';
import { corrupt } from './envelope.ts';
import { everyTuple, isField, isObjects, type Tuple } from './shape.ts';

const malformed: Text = {
  en: 'has a sound checksum, but not the shape of a unit',
  'zh-CN': '校验和无误，但不是单位文档的格式',
};

/** One journal record that holds decisions of the unit, or changes of it. */
export interface DecisionPointer extends Position {
  /** In the order of the commit: decisions, then changes. */
  readonly ids: readonly string[];
}

/** The record's own fields; `charters` is absent in documents that were written before charters were kept. */
export interface UnitDocument extends UnitRecordData {
  /** The last journal record that is in here. */
  readonly sequence: number;
  /** Sequence, segment, offset, bytes, decision ids. */
  readonly decisions: readonly (readonly [number, number, number, number, readonly string[]])[];
}

export interface UnitState {
  readonly record: UnitRecord;
  readonly sequence: number;
  readonly decisions: readonly DecisionPointer[];
}

export function encodeUnit({ record, sequence, decisions }: UnitState): UnitDocument {
  const { unit, charters, ...data } = encodeRecord(record);
  return {
    ...{ unit, sequence, ...data },
    decisions: decisions.map(({ sequence, segment, offset, bytes, ids }) => [sequence, segment, offset, bytes, ids]),
    ...(charters ? { charters } : {}),
  };
}

export function decodeUnit(document: UnitDocument): UnitState {
  const decisions = document.decisions.map(([sequence, segment, offset, bytes, ids]) => ({
    ...{ sequence, segment, offset, bytes, ids },
  }));
  return { record: decodeRecord(document), sequence: document.sequence, decisions };
}

/** Throws `OBLIGATO_STORE_CORRUPT` for anything that is not this unit's document. */
export function checkUnitDocument(unit: string) {
  return (data: unknown, file: string): UnitDocument => {
    if (!isUnitDocument(data)) throw corrupt(file, malformed);
    if (data.unit !== unit)
      throw corrupt(file, {
        en: `holds the unit ${data.unit}, not ${unit}`,
        'zh-CN': `所载单位是 ${data.unit}，而不是 ${unit}`,
      });
    return data;
  };
}

const decidedTuple: Tuple = ['string', 'number'];
const keyTuple: Tuple = ['string', 'string', 'string'];
const pointerTuple: Tuple = ['number', 'number', 'number', 'number', 'strings'];

function isUnitDocument(data: unknown): data is UnitDocument {
  return (
    isField(data, 'unit', 'string') &&
    isField(data, 'sequence', 'number') &&
    isField(data, 'roster', isObjects) &&
    isField(data, 'cycles', isObjects) &&
    isField(data, 'outbox', isObjects) &&
    isField(data, 'decided', everyTuple(decidedTuple)) &&
    isField(data, 'keys', everyTuple(keyTuple)) &&
    isField(data, 'decisions', everyTuple(pointerTuple)) &&
    (!Object.hasOwn(data as object, 'deputies') || isField(data, 'deputies', isObjects)) &&
    (!Object.hasOwn(data as object, 'changed') || isField(data, 'changed', 'number')) &&
    (!Object.hasOwn(data as object, 'revision') || isField(data, 'revision', 'number')) &&
    (!Object.hasOwn(data as object, 'recent') || isField(data, 'recent', 'strings')) &&
    (!Object.hasOwn(data as object, 'charters') || isField(data, 'charters', isObjects))
  );
}
