/** Writes until every byte is out. A disk that is nearly full takes fewer bytes than offered, and calls that success. */
import type { OpenFile } from './file-system.ts';

/**
 * Writes all bytes at a position. Nothing is durable before the file is synced.
 *
 * @example
 * const file = await nodeFileSystem.open('data/note.txt', 'create');
 * await writeFully(file, Buffer.from('kept'), 0);
 * await file.sync();
 * await file.close();
 */
export async function writeFully(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const taken = await file.write(bytes.subarray(written), position + written);
    // Zero would loop for ever; more than offered would skip bytes.
    if (!(taken > 0 && taken <= bytes.byteLength - written)) throw new Error(`the disk took ${taken} bytes of a write`);
    written += taken;
  }
}
