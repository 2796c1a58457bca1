/** Everything a store holds of some units, as JSON Lines: to move to another store, to keep, or to read with other tools. */
import { createHash } from 'node:crypto';
import type { DecisionRecord } from '@obligato/core';
import type { Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { type ExportLine, exportFormat } from './export-line.ts';

/**
 * Lines with their newlines, ready to be written. All units when none are named. Each unit is shown as of one moment.
 * What is imported into an empty store and exported again is the same, byte for byte.
 *
 * @example
 * await writeFile('all.jsonl', exportUnits(store));
 */
export async function* exportUnits(store: Store, units?: readonly string[]): AsyncGenerator<string, void, void> {
  const hash = createHash('sha256');
  let lines = 0;
  const line = (content: ExportLine): string => {
    const text = `${jsonLine(content)}\n`;
    hash.update(text);
    lines += 1;
    return text;
  };
  yield line({ obligato: 'export', format: exportFormat });
  for (const unit of units ?? (await store.units())) {
    const { record, decisions } = await atOneMoment(store, unit);
    yield line({ unit, roster: record.roster });
    for (const charter of record.charters.values()) yield line({ charter });
    for (const cycle of record.cycles.values()) yield line({ cycle });
    for (const outbox of record.outbox.values()) yield line({ outbox });
    for (const decision of decisions) yield line({ decision });
  }
  yield `${JSON.stringify({ end: { lines, sha256: hash.digest('hex') } } satisfies ExportLine)}\n`;
}

/** Two characters that JSON leaves as they are, and at which Node's `readline` ends a line. */
const jsonLine = (content: ExportLine) =>
  JSON.stringify(content).replace(/[\u2028\u2029]/g, (character) => (character === '\u2028' ? '\\u2028' : '\\u2029'));

/** A commit between the two readings would leave a decision without the cycle it moved: then both are read again. */
async function atOneMoment(
  store: Store,
  unit: string,
): Promise<{ record: UnitRecord; decisions: readonly DecisionRecord[] }> {
  for (;;) {
    const record = await store.unit(unit);
    const decisions = [...(await store.decisions(unit))];
    const counted = [...record.decided.values()].reduce((sum, count) => sum + count, 0);
    if (counted === decisions.length && (await store.unit(unit)) === record) return { record, decisions };
  }
}
