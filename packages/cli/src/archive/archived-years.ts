/** A hand-over is held against the archive beside the records, whoever has it open: reading takes no lock. */
import { parseCheckpoint } from '@obligato/archive';
import { archivedYear, ObligatoError } from '@obligato/core';
import type { FactProvider } from '@obligato/engine';
import type { Config } from '@obligato/engine/files';
import { archiveFolderOf } from '../workspace/archive-folder.ts';

/** Answers what the archive holds of the year before. The archive is loaded when it is asked for: most commands never do. */
export const archivedYears = (config: Pick<Config, 'data'>): FactProvider => ({
  name: 'archive',
  provides: [archivedYear.name],
  gather: async (_, { unit, cycle }) => ({
    [archivedYear.name]: cycle ? await yearBefore(config, unit, cycle.period.from) : null,
  }),
});

async function yearBefore(config: Pick<Config, 'data'>, unit: string, from: string) {
  const { openArchive } = await import('@obligato/archive');
  const year = Number(from.slice(0, 4)) - 1;
  try {
    const checkpoint = await openArchive({ folder: archiveFolderOf(config) }).checkpointOf(unit, year);
    const { size, root } = parseCheckpoint(checkpoint);
    return { year, size, root };
  } catch (thrown) {
    // A year of which nothing was archived is no fault; a broken chain is, and stops the attempt.
    if (thrown instanceof ObligatoError && thrown.code === 'OBLIGATO_ARCHIVE_UNKNOWN') return null;
    throw thrown;
  }
}
