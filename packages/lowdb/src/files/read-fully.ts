/** Reads a stretch of a file, going on after short reads; shorter than asked only where the file ends. */
import type { FileSystem, OpenFile } from './file-system.ts';

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

/** A file from a position to its end. */
export async function readFrom(files: FileSystem, path: string, position = 0): Promise<Buffer> {
  const file = await files.open(path, 'read');
  try {
    return await readFully(file, position, Math.max(0, (await file.bytes()) - position));
  } finally {
    await file.close();
  }
}
