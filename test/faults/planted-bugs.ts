/** Bugs that storage code really has, planted one at a time. A harness that does not find each of them proves nothing. */
import { archivePowerLoss } from './archive-power-loss.ts';
import { type FaultHarness, type Figures, Violation } from './figures.ts';
import { powerLoss } from './power-loss.ts';
import type { DiskOptions } from './volatile-disk.ts';

type Plant = NonNullable<DiskOptions['fault']>;

/** Each is made anew for every run: some of them count. */
export const plantedBugs: Readonly<Record<string, () => Plant>> = {
  'one journal sync of many is skipped': () => {
    let syncs = 0;
    return (operation, path) =>
      operation === 'datasync' && path.endsWith('.log') && ++syncs === 9 ? 'lie' : undefined;
  },
  'acknowledged before the sync, which comes a little later': () => {
    let syncs = 0;
    return (operation) => (operation === 'datasync' && ++syncs % 2 === 1 ? 'lie' : undefined);
  },
  'the name of a new journal segment is not synced': () => (operation, path) =>
    operation === 'syncFolder' && path.endsWith('/journal') ? 'lie' : undefined,
  'a document gets its name before its bytes are on the disk': () => (operation, path) =>
    operation === 'sync' && path.endsWith('.tmp') ? 'lie' : undefined,
};

/** The same for the archive. */
export const plantedArchiveBugs: Readonly<Record<string, () => Plant>> = {
  'a record is acknowledged before it is on the disk': () => {
    let syncs = 0;
    return (operation, path) =>
      operation === 'datasync' && path.endsWith('.log') && ++syncs % 3 === 2 ? 'lie' : undefined;
  },
  'a content is not on the disk before its record': () => (operation, path) =>
    operation === 'datasync' && path.endsWith('contents.jsonl') ? 'lie' : undefined,
  'the names in a new year’s folder are not synced': () => (operation, path) =>
    operation === 'syncFolder' && path.endsWith('.archive') ? 'lie' : undefined,
  'a file gets its name before its bytes are on the disk': () => (operation, path) =>
    operation === 'sync' && path.endsWith('.tmp') ? 'lie' : undefined,
};

export const plantedBugsHarness: FaultHarness = {
  name: 'planted-bugs',
  run: ({ seed }) => findPlantedBugs(seed),
};

/** Long enough for a disposal to come up. */
export const archiveRun = { steps: 20, statesAtEach: 3 } as const;

export async function findPlantedBugs(seed: number): Promise<Figures> {
  let found = 0;
  for (const [bug, plant] of Object.entries(plantedBugs)) {
    const caught = await powerLoss({ seed, steps: 20, statesAtEach: 3, plant: plant() }).catch((error) => error);
    if (!(caught instanceof Violation)) throw new Violation(`not found, seed ${seed}: ${bug}`, { cause: caught });
    found += 1;
  }
  for (const [bug, plant] of Object.entries(plantedArchiveBugs)) {
    const caught = await archivePowerLoss({ seed, ...archiveRun, plant: plant() }).catch((error) => error);
    if (!(caught instanceof Violation)) throw new Violation(`not found, seed ${seed}: ${bug}`, { cause: caught });
    found += 1;
  }
  const planted = Object.keys(plantedBugs).length + Object.keys(plantedArchiveBugs).length;
  return [{ name: 'planted-bugs.found', value: found, unit: `of ${planted} planted` }];
}
