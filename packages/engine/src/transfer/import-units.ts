/** Puts an export into an empty store: checked to its last line first, then written unit by unit. */
import { ObligatoError, type Timestamp, translated } from '@obligato/core';
import type { Store } from '../ports/store.ts';
import { type ExportedUnit, readExport } from './read-export.ts';

export interface Imported {
  readonly units: number;
  readonly cycles: number;
  readonly decisions: number;
}

/**
 * `open` is called twice: a file that turns out to be damaged at its end must not have been half imported by then.
 *
 * Throws `OBLIGATO_EXPORT_FILE` for a damaged export, and `OBLIGATO_TARGET_NOT_EMPTY` when the store has records of one of its units.
 *
 * @example
 * await importUnits(store, { open: () => createInterface({ input: createReadStream('all.jsonl') }), at: clock.now() });
 */
export async function importUnits(
  store: Store,
  { open, at }: { readonly open: () => AsyncIterable<string>; readonly at: Timestamp },
): Promise<Imported> {
  const known = new Set(await store.units());
  for await (const { unit } of readExport(open())) if (known.has(unit)) throw notEmpty(unit);
  const count = { units: 0, cycles: 0, decisions: 0 };
  for await (const exported of readExport(open())) {
    await importUnit(store, exported, at);
    count.units += 1;
    count.cycles += exported.cycles.length;
    count.decisions += exported.decisions.length;
  }
  return count;
}

/** Decisions first, a few hundred a commit: a unit's history may be larger than one commit can be. */
async function importUnit(store: Store, exported: ExportedUnit, at: Timestamp): Promise<void> {
  const { unit, roster, charters, cycles, outbox, decisions, changes } = exported;
  const nothing = { unit, at, expected: {}, cycles: [], decisions: [], outbox: [] };
  for (let from = 0; from < decisions.length; from += decisionsAtOnce) {
    await store.commit({ ...nothing, decisions: decisions.slice(from, from + decisionsAtOnce) });
  }
  const kept = charters.length > 0 ? { charters } : {};
  const told = changes.length > 0 ? { changes } : {};
  await store.commit({ ...nothing, ...kept, ...told, cycles, outbox, roster });
}

const decisionsAtOnce = 500;

function notEmpty(unit: string): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_TARGET_NOT_EMPTY',
    ...translated(
      { en: `The store has records of ${unit} already`, 'zh-CN': `存储中已有 ${unit} 的记录` },
      {
        en: 'Import into a new folder: two histories of one unit cannot be joined',
        'zh-CN': '请导入到新文件夹：同一单位的两份历史不能合并',
      },
    ),
  });
}
