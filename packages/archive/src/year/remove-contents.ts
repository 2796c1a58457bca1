/** Rewrites the contents of a year without those that were disposed of. The chain is not touched. */
import { type FileSystem, readFrom, type TemporaryFolder } from '@obligato/files';
import { contentsPath } from './year-folder.ts';

export interface RemoveContents {
  readonly files: FileSystem;
  readonly folder: string;
  readonly temporary: TemporaryFolder;
  readonly records: ReadonlySet<number>;
}

/**
 * Empties the lines of these records, in a new file that takes the old one's name. Returns its bytes. Holds the file in memory.
 *
 * No generation before is kept: it would be the very thing that was to go. The blocks of the old file are the file system's
 * to overwrite.
 */
export async function removeContents({ files, folder, temporary, records }: RemoveContents): Promise<number> {
  const path = contentsPath(folder);
  const bytes = await readFrom(files, path);
  const kept: Buffer[] = [];
  let record = 0;
  for (let from = 0; from < bytes.byteLength; ) {
    record += 1;
    const to = bytes.indexOf(newline, from);
    kept.push(bytes.subarray(records.has(record) ? to : from, to + 1));
    from = to + 1;
  }
  const fresh = Buffer.concat(kept);
  await files.rename(await temporary.write(fresh), path);
  await files.syncFolder(folder);
  return fresh.byteLength;
}

const newline = 10;
