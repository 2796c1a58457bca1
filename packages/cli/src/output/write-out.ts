/** The one way to a file that a user named: it is there whole, or it is as it was, and nothing else is left behind. */
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { outputFailed } from './output-failed.ts';

export type Content = string | Uint8Array | AsyncIterable<string>;

/**
 * Writes a file in one step: whoever reads meanwhile sees the old one, or the new one. A file that was there keeps its permissions;
 * a link keeps pointing to it. Throws `OBLIGATO_OUTPUT_FAILED`.
 */
export async function writeOut(path: string, content: Content): Promise<void> {
  const before = await stat(path).catch(() => undefined);
  if (before && !before.isFile()) return writeInto(path, content, toldAs(path));
  const target = await realpath(path).catch(() => path);
  const fresh = `${target}.${randomUUID()}.part`;
  await fill(fresh, content, { told: toldAs(path), mode: before?.mode });
  await toldAs(path)(rename(fresh, target)).catch(async (error) => {
    await rm(fresh, { force: true });
    throw error;
  });
}

/** Writes a file that is not there yet. Throws `OBLIGATO_OUTPUT_FAILED`; for one that is there, what `isThere` gives. */
export async function createOut(path: string, content: Content, isThere: () => Error): Promise<void> {
  await fill(path, content, { told: toldAs(path) }).catch((error) => {
    throw error.cause?.code === 'EEXIST' ? isThere() : error;
  });
}

/** Says what the system did not do; what goes wrong while the content is made is another matter. */
type Told = <T>(done: Promise<T>) => Promise<T>;

const toldAs =
  (path: string): Told =>
  (done) =>
    done.catch((error) => {
      throw outputFailed(path, error);
    });

/** A device or a pipe keeps its name: another file in the place of `/dev/stdout` would be the end of it. */
async function writeInto(path: string, content: Content, told: Told): Promise<void> {
  const file = await told(open(path, 'w'));
  try {
    await write(file, content, told);
  } finally {
    await told(file.close());
  }
}

/** A new file with the content, on the disk; none when that fails. */
async function fill(
  path: string,
  content: Content,
  { told, mode }: { readonly told: Told; readonly mode?: number | undefined },
): Promise<void> {
  const file = await told(open(path, 'wx', 0o600));
  try {
    try {
      await write(file, content, told);
      // A file system without permissions has none to keep.
      if (mode !== undefined) await file.chmod(mode & 0o777).catch(() => undefined);
      await told(file.sync());
    } finally {
      // Some disks tell only here that they are full.
      await told(file.close());
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function write(file: FileHandle, content: Content, told: Told): Promise<void> {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  for await (const piece of pieces) await told(file.writeFile(piece));
}
