/** Reads a file line by line, a few pages at a time, with the place of every line. */
import type { FileSystem, OpenFile } from '@obligato/files';

export interface Line {
  /** Without its newline. */
  readonly bytes: Buffer;
  readonly offset: number;
  /** False for what follows the last newline. */
  readonly isWhole: boolean;
}

/** Nothing for a file that is not there. A last line that is empty and has no newline is none. */
export async function* contentLines(files: FileSystem, path: string): AsyncGenerator<Line> {
  if ((await files.stat(path)) === undefined) return;
  const file = await files.open(path, 'read');
  try {
    yield* linesOf(file);
  } finally {
    await file.close();
  }
}

async function* linesOf(file: OpenFile): AsyncGenerator<Line> {
  const buffer = Buffer.allocUnsafe(pageBytes);
  let begun: Buffer[] = [];
  let offset = 0;
  for (let position = 0; ; ) {
    const read = await file.read(buffer, position);
    if (read === 0) break;
    position += read;
    const page = buffer.subarray(0, read);
    let from = 0;
    for (let at = page.indexOf(newline); at >= 0; at = page.indexOf(newline, from)) {
      const bytes = Buffer.concat([...begun, page.subarray(from, at)]);
      yield { bytes, offset, isWhole: true };
      offset += bytes.byteLength + 1;
      begun = [];
      from = at + 1;
    }
    if (from < read) begun.push(Buffer.from(page.subarray(from)));
  }
  const bytes = Buffer.concat(begun);
  if (bytes.byteLength > 0) yield { bytes, offset, isWhole: false };
}

const newline = 10;
const pageBytes = 256 * 1024;
