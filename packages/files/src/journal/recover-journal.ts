/** Brings the journal into a state that can be added to, after whatever ended the last run. */
import type { FileSystem } from '../disk/file-system.ts';
import { readFully } from '../disk/read-fully.ts';
import { writeFully } from '../disk/write-fully.ts';
import { type Scan, type Scanned, scanJournal } from './scan-journal.ts';
import { countSegments, segmentPath } from './segment.ts';

/**
 * Checks what follows `from`, cuts a torn end, and makes what is left durable.
 *
 * @example
 * import { journalStart } from '@obligato/files';
 * const { end, tornBytes } = await recoverJournal({
 *   files: nodeFileSystem, folder: 'data/journal', from: journalStart, visit: ({ sequence }, body) => print(`${sequence}: ${body}`),
 * });
 */
export async function recoverJournal(scan: Scan): Promise<Scanned> {
  const { files, folder } = scan;
  if ((await countSegments(files, folder)) === 0 && scan.from.sequence === 0) await createSegment(files, folder, 1);
  const scanned = await scanJournal(scan);
  // The last run may have ended between making a segment and syncing its name.
  await files.syncFolder(folder);
  await settleEnd(files, segmentPath(folder, scanned.end.segment), scanned);
  return scanned;
}

/** An empty segment whose name is on the disk. */
export async function createSegment(files: FileSystem, folder: string, segment: number): Promise<void> {
  const file = await files.open(segmentPath(folder, segment), 'create');
  await file.close();
  await files.syncFolder(folder);
}

/**
 * Records that a killed process had written, but not synced, can be read and may yet be lost; and after a failed fsync
 * Linux shows pages as clean that the disk does not have. So the unproven end is written once more before it is believed.
 */
async function settleEnd(files: FileSystem, path: string, { end, tornBytes, unprovenFrom }: Scanned): Promise<void> {
  if (tornBytes === 0 && unprovenFrom === end.offset) return;
  const file = await files.open(path, 'write');
  try {
    if (tornBytes > 0) await file.truncate(end.offset);
    await writeFully(file, await readFully(file, unprovenFrom, end.offset - unprovenFrom), unprovenFrom);
    await file.sync();
  } finally {
    await file.close();
  }
}
