/** Reads a stretch of a file, going on after short reads; shorter than asked only where the file ends. */
import type { FileSystem, OpenFile } from './file-system.ts';

/**
 * Reads until so many bytes are there or the file ends: a single read may give fewer.
 *
 * @example
 * const file = await nodeFileSystem.open('data/journal/000001.log', 'read');
 * const head = await readFully(file, 0, 100); // fewer than 100 bytes only at the end of the file
 * await file.close();
 */
export async function readFully(file: OpenFile, position: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(bytes);
  let filled = 0;
  while (filled < bytes) {
    const read = await file.read(buffer.subarray(filled), position + filled);
    if (read === 0) break;
    filled += read;
  }
  return buffer.subarray(0, filled);
}

/**
 * A file from a position to its end.
 *
 * @example
 * (await readFrom(nodeFileSystem, 'data/journal/000001.log')).toString('utf8')
 */
export async function readFrom(files: FileSystem, path: string, position = 0): Promise<Buffer> {
  const file = await files.open(path, 'read');
  try {
    return await readFully(file, position, Math.max(0, (await file.bytes()) - position));
  } finally {
    await file.close();
  }
}
