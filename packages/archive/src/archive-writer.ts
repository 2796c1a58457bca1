/** Takes closed cycles from a store to the archive: at least once, and an archive that takes each only once. */
import {
  type Cycle,
  type DecisionRecord,
  type Machine,
  ObligatoError,
  stepWithXState,
  translated,
} from '@obligato/core';
import { coreObligations } from '@obligato/core/internal';
import type { Clock, Store, UnitRecord } from '@obligato/engine';
import { changesOf } from '@obligato/engine/store';
import type { Archive } from './archive.ts';
import type { ArchiveRecord } from './record/content.ts';
import type { CycleEntry } from './record/entry.ts';
import { defaultStay, retired, type Stay, staleCycles } from './retire.ts';

export interface ArchiveWriterOptions {
  readonly archive: Archive;
  /** The store itself rather than one that migrates what it reads: the archive keeps what was written. */
  readonly store: Pick<Store, 'unit' | 'units' | 'decisions'>;
  /** Which states are final: `domain.catalogue.machines`. Those of the core's own obligations when absent. */
  readonly machines?: ReadonlyMap<string, Machine>;
  /** With this, what has been over for long leaves the store's working records. */
  readonly retiring?: {
    /** The same store. */
    readonly store: Pick<Store, 'commit'>;
    readonly clock: Clock;
    /** `defaultStay` when absent. */
    readonly stay?: Stay;
  };
}

export interface ArchivedUnit {
  readonly unit: string;
  /** Cycles that were added. */
  readonly archived: readonly string[];
  /** Closed cycles that were there already. */
  readonly present: number;
  /** What left the store's working records. */
  readonly retired: { readonly cycles: number; readonly outbox: number; readonly keys: number };
}

export interface ArchiveWriter {
  /** Every closed cycle of a unit. Stops at the first that the archive refuses; what was added before stays. */
  archiveUnit(unit: string): Promise<ArchivedUnit>;
  /** Every unit of the store, one after the other. */
  archiveAll(): Promise<readonly ArchivedUnit[]>;
}

/**
 * Nothing is marked in the store: what is archived is asked of the archive, so a crash between the two loses nothing and
 * repeats nothing.
 *
 * Before a cycle leaves the store the archive is asked once more whether it holds that very content; a crash in between leaves
 * it in both places, and the next pass takes it out.
 *
 * A closed cycle that was put right since is added once more, as a record that names the one it corrects; one that was opened
 * again by that, when it is closed again.
 *
 * A cycle is archived with its decisions up to the one that closed it. What was tried after that changed nothing; it stays in
 * the store's journal. So a record is the same whenever the writer comes by.
 *
 * @example
 * const writer = createArchiveWriter({ archive, store, machines: domain.catalogue.machines });
 * await writer.archiveUnit('bureau/branch-1'); // → { unit, archived: ['bureau/branch-1/general-meeting/2026-Q1'], present: 3 }
 */
export function createArchiveWriter({
  archive,
  store,
  machines = coreMachines(),
  retiring,
}: ArchiveWriterOptions): ArchiveWriter {
  const isClosed = (cycle: Cycle) => machineOf(machines, cycle).at(cycle.state).isFinal;
  const appendAll = async (unit: string, cycles: readonly Cycle[]) => {
    if (cycles.length === 0) return;
    const decisions = await store.decisions(unit);
    for (const cycle of cycles) await archive.append(unit, yearOfCycle(cycle), recordOf(cycle, decisions));
  };
  const retire = async (record: UnitRecord): Promise<ArchivedUnit['retired']> => {
    if (!retiring) return nothing;
    const { clock, stay = defaultStay } = retiring;
    const { unit } = record;
    const at = clock.now();
    const asked = { record, isClosed, at, stay };
    const decisions = () => store.decisions(unit);
    const cycles = await staleCycles(asked, decisions);
    // The same content again changes nothing, other content is refused: nothing leaves before the archive has said that it holds it.
    await appendAll(unit, cycles);
    const leaving = await retired(asked, cycles, decisions);
    if (!leaving) return nothing;
    const gone = leaving.cycles.length > 0 ? [{ does: 'retire', cycles: leaving.cycles } as const] : [];
    const changes = changesOf(record, gone, { at, author: {} });
    const commit = {
      unit,
      at,
      basedOn: record.revision,
      cycles: [],
      decisions: [],
      outbox: [],
      changes,
      retired: leaving,
    };
    // Somebody put it right since, or changed the unit: it is looked at again as it is now.
    if (await retiring.store.commit(commit)) return retire(await store.unit(unit));
    return { cycles: leaving.cycles.length, outbox: leaving.outbox.length, keys: leaving.keys.length };
  };
  const archiveUnit = async (unit: string): Promise<ArchivedUnit> => {
    const record = await store.unit(unit);
    const closed = [...record.cycles.values()].filter(isClosed);
    const known = await archivedCycles(archive, unit, new Set(closed.map(yearOfCycle)));
    const missing = closed.filter((cycle) => isMissing(cycle, known));
    await appendAll(unit, missing);
    const archived = missing.map(({ id }) => id);
    return { unit, archived, present: closed.length - missing.length, retired: await retire(record) };
  };
  return Object.freeze({
    archiveUnit,
    archiveAll: async () => {
      const archived: ArchivedUnit[] = [];
      for (const unit of await store.units()) archived.push(await archiveUnit(unit));
      return archived;
    },
  });
}

/**
 * The year a cycle is archived under: that of its period's first day, which never changes.
 *
 * @example
 * await archive.append(cycle.unit, yearOfCycle(cycle), { cycle, decisions });
 */
export function yearOfCycle({ period }: Pick<Cycle, 'period'>): number {
  return Number(period.from.slice(0, 4));
}

const nothing = Object.freeze({ cycles: 0, outbox: 0, keys: 0 });

function recordOf(cycle: Cycle, decisions: readonly DecisionRecord[]): ArchiveRecord {
  const own = decisions.filter((decision) => decision.cycle === cycle.id);
  return { cycle, decisions: own.slice(0, own.findLastIndex(({ outcome }) => outcome === 'accepted') + 1) };
}

async function archivedCycles(
  archive: Archive,
  unit: string,
  years: ReadonlySet<number>,
): Promise<ReadonlyMap<string, CycleEntry>> {
  const known = new Map<string, CycleEntry>();
  for (const year of years)
    for (const entry of await archive.entries(unit, year)) if (entry.kind === 'cycle') known.set(entry.cycle, entry);
  return known;
}

/** Not there yet, or put right since by a decision that is not there. */
function isMissing({ id, corrections = [] }: Cycle, known: ReadonlyMap<string, CycleEntry>): boolean {
  const entry = known.get(id);
  const last = Number(corrections.at(-1)?.decision.split('#').at(-1) ?? 0);
  return entry === undefined || last > entry.decisions;
}

function machineOf(machines: ReadonlyMap<string, Machine>, { id, obligation }: Cycle): Machine {
  const machine = machines.get(obligation);
  if (machine) return machine;
  const words = translated(
    {
      en: `${id} is a cycle of "${obligation}", which is not installed`,
      'zh-CN': `${id} 的义务类型“${obligation}”未安装`,
    },
    {
      en: 'Load the plugin that brings it: without it nobody can say whether the cycle is closed',
      'zh-CN': '请加载提供该义务类型的插件，否则无从判断事项是否已办结',
    },
  );
  throw new ObligatoError({ code: 'OBLIGATO_OBLIGATION_UNKNOWN', ...words });
}

function coreMachines(): ReadonlyMap<string, Machine> {
  return new Map(coreObligations.map((obligation) => [obligation.name, stepWithXState(obligation)]));
}
