/** Keeps an archive up with a running engine: what was closed since the last pass is taken over, and what is long over is retired. */
import { type Day, localDay, ObligatoError, type Problem, type Text, translated } from '@obligato/core';
import { quotedFailure } from '@obligato/core/internal';
import type { Clock, Engine, Store, UnitFailure } from '@obligato/engine';
import type { Archive } from './archive.ts';
import { type ArchivedUnit, createArchiveWriter } from './archive-writer.ts';
import type { Stay } from './retire.ts';

export interface ArchiveJobOptions {
  readonly engine: Pick<Engine, 'domain' | 'subscribe'>;
  readonly archive: Archive;
  /** The store itself, as the engine was given it. */
  readonly store: Store;
  readonly clock: Clock;
  /** `defaultStay` when absent. */
  readonly stay?: Stay;
}

/** What one pass came to. */
export interface ArchivePass {
  /** Units of which something was taken over, or left the working records. */
  readonly units: readonly ArchivedUnit[];
  /** Units that the archive refused, or could not take; they are tried again at the next pass. */
  readonly failed: readonly UnitFailure[];
}

export interface ArchiveJob {
  /** Never throws: what failed is named, and whoever ticks goes on. */
  pass(): Promise<ArchivePass>;
  /** Lets go of the archive's folder. */
  close(): Promise<void>;
}

/**
 * The first pass, and the first of every day, looks at every unit; the others only at those in which something was decided. Nothing
 * is remembered between two runs: what is archived is asked of the archive.
 *
 * @example
 * const archiveJob = createArchiveJob({ engine, archive: openArchive({ folder: 'data/archive' }), store, clock });
 * await engine.tick();
 * await archiveJob.pass(); // → { units: [{ unit: 'bureau/branch-1', archived: [ … ], … }], failed: [] }
 */
export function createArchiveJob({ engine, archive, store, clock, stay }: ArchiveJobOptions): ArchiveJob {
  const moved = new Set<string>();
  const stop = engine.subscribe(({ unit }) => moved.add(unit), { kinds: ['decision'] });
  const retiring = { store, clock, ...(stay ? { stay } : {}) };
  const writer = createArchiveWriter({ archive, store, machines: engine.domain.catalogue.machines, retiring });
  let lookedAtAll: Day | undefined;

  const pass = async (): Promise<ArchivePass> => {
    const today = localDay(clock.now());
    const units = lookedAtAll === today ? [...moved].sort() : await store.units();
    moved.clear();
    const done: ArchivedUnit[] = [];
    const failed: UnitFailure[] = [];
    for (const unit of units) {
      try {
        const archived = await writer.archiveUnit(unit);
        const { cycles, outbox, keys } = archived.retired;
        if (archived.archived.length + cycles + outbox + keys > 0) done.push(archived);
      } catch (error) {
        moved.add(unit);
        failed.push(failureOf(unit, error));
        // The same for every unit: one line says it.
        if (isOfTheFolder(error)) return { units: done, failed };
      }
    }
    lookedAtAll = today;
    return { units: done, failed };
  };
  return Object.freeze({
    pass,
    close: async () => {
      stop();
      await archive.close();
    },
  });
}

const ofTheFolder: readonly string[] = [
  'OBLIGATO_STORE_LOCKED',
  'OBLIGATO_STORE_LOCK_LOST',
  'OBLIGATO_STORE_FAILED',
  'OBLIGATO_STORE_UNAVAILABLE',
  'OBLIGATO_STORE_CLOSED',
];

const isOfTheFolder = (error: unknown) => error instanceof ObligatoError && ofTheFolder.includes(error.code);

function failureOf(unit: string, error: unknown): UnitFailure {
  if (!(error instanceof ObligatoError)) return { unit, code: null, ...translated(inItsWords(error)) };
  const [{ code, message, hint, translations }] = error.problems as readonly [Problem];
  return { unit, code, message, ...(hint === undefined ? {} : { hint }), translations };
}

function inItsWords(error: unknown): Text {
  const said = quotedFailure(error);
  return { en: said.en, 'zh-CN': `系统提示：${said['zh-CN']}` };
}
