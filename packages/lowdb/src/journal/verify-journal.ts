/** Checks a whole journal, from its first record to its last, without opening the store. */
import { join } from 'node:path';
import { type FileSystem, journalStart, nodeFileSystem, scanJournal } from '@obligato/files';

export interface VerifiedJournal {
  readonly records: number;
  /** Of the last record: whoever kept it elsewhere can tell later that nothing before it has changed. */
  readonly hash: string;
  /** Bytes of an unfinished record at the end, which the next open will cut. */
  readonly tornBytes: number;
}

/**
 * Reads every record of the journal in a store's folder and follows the chain. Takes no lock and changes nothing.
 *
 * Throws `OBLIGATO_STORE_CORRUPT`, with file and byte, at the first record that is not as it was written.
 *
 * @example
 * const { records, hash } = await verifyJournal({ folder: 'data' });
 */
export async function verifyJournal(options: {
  readonly folder: string;
  readonly fileSystem?: FileSystem;
}): Promise<VerifiedJournal> {
  const { folder, fileSystem: files = nodeFileSystem } = options;
  const scan = { files, folder: join(folder, 'journal'), from: journalStart, visit: () => undefined };
  const { end, tornBytes } = await scanJournal(scan);
  return { records: end.sequence, hash: end.hash, tornBytes };
}
