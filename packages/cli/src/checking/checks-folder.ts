/** What was found of an installation, and when it was copied last: beside the data, a small file each. Losing one loses no record. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '@obligato/engine/files';

const nameOf = ({ data }: Pick<Config, 'data'>, what: string) => join(`${data}-checks`, `${what}.json`);

/** Keeps a note in place of the one before. That it could not be kept stops nothing: whoever asked has the answer. */
export async function keepNote(config: Pick<Config, 'data'>, what: string, note: object): Promise<void> {
  const path = nameOf(config, what);
  const fresh = `${path}.${process.pid}.new`;
  try {
    await mkdir(`${config.data}-checks`, { recursive: true });
    await writeFile(fresh, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
    await rename(fresh, path);
  } catch {
    // A disk that is full or read only.
  }
}

/** Undefined where there is none, or it is none of ours: a note is worth no more than looking again. */
export async function readNote(config: Pick<Config, 'data'>, what: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(nameOf(config, what), 'utf8'));
  } catch {
    return undefined;
  }
}
