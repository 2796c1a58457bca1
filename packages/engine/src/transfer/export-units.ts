/** Everything a store holds of some units, as JSON Lines: to move to another store, to keep, or to read with other tools. */

import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type DecisionRecord, ObligatoError, translated } from '@obligato/core';
import { counted } from '@obligato/core/internal';
import type { ChangeRecord } from '../ports/change-record.ts';
import type { Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { type ExportLine, exportFormat } from './export-line.ts';

/**
 * Lines with their newlines, ready to be written. All units when none are named. Each unit is shown as of one moment.
 * What is imported into an empty store and exported again is the same, byte for byte.
 *
 * `onDamaged` is told of a unit whose records are damaged, which is left out then; without it the export ends there.
 * `trial` says in the first line that the records do not count: they are then imported among trials alone.
 *
 * Throws `OBLIGATO_STORE_CORRUPT` for a store that has not as many decisions of a unit as the unit's record counts.
 *
 * @example
 * await writeFile('all.jsonl', exportUnits(store));
 */
export async function* exportUnits(
  store: Store,
  units?: readonly string[],
  {
    onDamaged,
    trial = false,
  }: { readonly onDamaged?: (unit: string, error: ObligatoError) => void; readonly trial?: boolean } = {},
): AsyncGenerator<string, void, void> {
  const hash = createHash('sha256');
  const without: string[] = [];
  let lines = 0;
  const line = (content: ExportLine): string => {
    const text = `${jsonLine(content)}\n`;
    hash.update(text);
    lines += 1;
    return text;
  };
  yield line({ obligato: 'export', format: exportFormat, ...(trial ? { trial } : {}) });
  for (const unit of units ?? (await store.units())) {
    const read = await atOneMoment(store, unit).catch((error: unknown) => {
      if (!onDamaged || !(error instanceof ObligatoError) || error.code !== 'OBLIGATO_STORE_CORRUPT') throw error;
      onDamaged(unit, error);
      without.push(unit);
      return undefined;
    });
    if (!read) continue;
    const { record, decisions, changes } = read;
    yield line({ unit, roster: record.roster, ...(record.deputies.length > 0 ? { deputies: record.deputies } : {}) });
    for (const charter of record.charters.values()) yield line({ charter });
    for (const cycle of record.cycles.values()) yield line({ cycle });
    for (const outbox of record.outbox.values()) yield line({ outbox });
    for (const decision of decisions) yield line({ decision });
    for (const change of changes) yield line({ change });
  }
  yield `${JSON.stringify({ end: { lines, sha256: hash.digest('hex'), ...(without.length > 0 ? { without } : {}) } } satisfies ExportLine)}\n`;
}

/** Two characters that JSON leaves as they are, and at which Node's `readline` ends a line. */
const jsonLine = (content: ExportLine) =>
  JSON.stringify(content).replace(/[\u2028\u2029]/g, (character) => (character === '\u2028' ? '\\u2028' : '\\u2029'));

/**
 * A commit between the two readings would leave a decision without the cycle it moved: then both are read again. Records are
 * compared by what they say: a store may make them anew whenever it is asked.
 */
async function atOneMoment(
  store: Store,
  unit: string,
): Promise<{ record: UnitRecord; decisions: readonly DecisionRecord[]; changes: readonly ChangeRecord[] }> {
  let record = await store.unit(unit);
  for (;;) {
    const decisions = [...(await store.decisions(unit))];
    const changes = [...(await store.changes(unit))];
    const after = await store.unit(unit);
    if (isDeepStrictEqual(after, record)) {
      const counted = [...record.decided.values()].reduce((sum, count) => sum + count, 0);
      const isAccounted = store.isSalvaged ? counted >= decisions.length : counted === decisions.length;
      if (isAccounted) return { record, decisions, changes };
      throw miscounted(unit, counted, decisions.length);
    }
    record = after;
  }
}

/** Nothing moved meanwhile, so that reading again would never end. */
function miscounted(unit: string, known: number, found: number): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_STORE_CORRUPT',
    ...translated(
      {
        en: `The record of ${unit} counts ${counted(known, 'decisions')}, but the store has ${found}`,
        'zh-CN': `${unit} 的记录计有${known}项决定，而存储中有${found}项`,
      },
      {
        en: 'Nothing more was exported: put the records back from a backup, or correct the store',
        'zh-CN': '其余内容未导出：请从备份恢复，或改正存储',
      },
    ),
  });
}
