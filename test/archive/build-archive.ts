/** Archives for tests, with a checkpoint of every size on the way. */
import { type Archive, openArchive, type RetentionSchedule } from '@obligato/archive';
import { makeFolder } from './folder.ts';
import { sampleRecord } from './sample-record.ts';

export const unit = 'bureau/branch-1';
export const year = 2026;
export const yearPath = 'units/bureau/branch-1/2026.archive';

const nothing = { en: 'a test', 'zh-CN': '测试' };
/** Everything may go after ten years. */
export const tenYears: RetentionSchedule = [{ keep: '10 years', source: nothing, confidence: 'local' }];
export const disposal = {
  reason: 'The retention has run out',
  approval: { by: 'archive office', reference: '2037-14', on: '2037-02-01' },
  at: '2037-02-03T09:00:00+08:00',
};

export interface Built {
  readonly folder: string;
  /** `checkpoints[n - 1]` is of n records. */
  readonly checkpoints: readonly string[];
}

/** One record a text; then disposals of those at these places, from 0. */
export async function buildArchive(texts: readonly string[], disposed: readonly number[] = []): Promise<Built> {
  const folder = await makeFolder();
  const archive = openArchive({ folder, retention: tenYears });
  const checkpoints: string[] = [];
  const note = async () => checkpoints.push(await archive.checkpointOf(unit, year));
  for (const [at, text] of texts.entries()) {
    await archive.append(unit, year, sampleRecord(unit, at + 1, text));
    await note();
  }
  for (const at of new Set(disposed)) {
    await archive.dispose(unit, year, sampleRecord(unit, at + 1).cycle.id, disposal);
    await note();
  }
  await archive.close();
  return { folder, checkpoints };
}

/** An archive that is closed when the test ends. */
export async function withArchive<T>(folder: string, work: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = openArchive({ folder, retention: tenYears });
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}
