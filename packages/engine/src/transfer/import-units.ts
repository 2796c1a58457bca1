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
 * `trial`: the store is one for trials, where records that do not count are taken as well.
 *
 * Throws `OBLIGATO_EXPORT_FILE` for a damaged export, or one of a trial where the store is none, and `OBLIGATO_TARGET_NOT_EMPTY` when the store has records of one of its units.
 *
 * @example
 * await importUnits(store, { open: () => createInterface({ input: createReadStream('all.jsonl') }), at: clock.now() });
 */
export async function importUnits(
  store: Store,
  {
    open,
    at,
    trial = false,
  }: { readonly open: () => AsyncIterable<string>; readonly at: Timestamp; readonly trial?: boolean },
): Promise<Imported> {
  const known = new Set(await store.units());
  const onTrial = () => {
    if (!trial) throw ofATrial();
  };
  for await (const { unit } of readExport(open(), { onTrial })) if (known.has(unit)) throw notEmpty(unit);
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
  const { unit, roster, deputies, charters, cycles, outbox, decisions, changes } = exported;
  const nothing = { unit, at, basedOn: undefined, cycles: [], decisions: [], outbox: [] };
  for (let from = 0; from < decisions.length; from += decisionsAtOnce) {
    await store.commit({ ...nothing, decisions: decisions.slice(from, from + decisionsAtOnce) });
  }
  const kept = charters.length > 0 ? { charters } : {};
  const told = changes.length > 0 ? { changes } : {};
  const standing = deputies.length > 0 ? { deputies } : {};
  await store.commit({ ...nothing, ...kept, ...told, ...standing, cycles, outbox, roster });
}

const decisionsAtOnce = 500;

function ofATrial(): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_EXPORT_FILE',
    ...translated(
      {
        en: 'The export comes from a trial folder: its records do not count',
        'zh-CN': '该导出文件来自试用目录，其中记录不作数',
      },
      {
        en: 'Nothing was imported. Import it into a trial folder (obligato init --trial), or export the records that count',
        'zh-CN': '未导入任何内容。请导入到试用目录（`obligato init --trial`），或改为导出正式记录',
      },
    ),
  });
}

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
