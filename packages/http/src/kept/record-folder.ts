/** Small records, a file each: made and ended beside a running server, which sees it at the next request. */
import { dirname, join } from 'node:path';
import { ObligatoError, type ProblemCode, type Text, translated } from '@obligato/core';
import {
  createDurably,
  type FileSystem,
  isFile,
  isFolder,
  nodeFileSystem,
  readFrom,
  TemporaryFolder,
} from '@obligato/files';
import type { z } from 'zod';

/** What lies in a folder. */
export interface RecordKind<T> {
  readonly schema: z.ZodType<T>;
  /** Told of a file that is no such record, with what to do. */
  readonly unreadable: { readonly code: ProblemCode; readonly message: Text; readonly remedy: Text };
}

const isId = (id: string) => /^[0-9a-f]{16}$/.test(id);

/** A folder of records by id, 16 hexadecimal digits. No file is ever changed in place: a reader sees the old or the new one. */
export class RecordFolder<T extends { readonly id: string }> {
  readonly #folder: string;
  readonly #kind: RecordKind<T>;
  readonly #files: FileSystem;

  constructor(folder: string, kind: RecordKind<T>, files: FileSystem = nodeFileSystem) {
    this.#folder = folder;
    this.#kind = kind;
    this.#files = files;
  }

  /** Every record, by id; none when the folder is not there. */
  async list(): Promise<readonly T[]> {
    if (!(await isFolder(this.#files, this.#folder))) return [];
    const ids = (await this.#files.list(this.#folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .filter(isId)
      .sort();
    const records = await Promise.all(ids.map((id) => this.read(id)));
    return records.filter((record) => record !== undefined);
  }

  /** Undefined when there is none. Throws the folder's own code when it cannot be read. */
  async read(id: string): Promise<T | undefined> {
    if (!isId(id)) return undefined;
    const path = this.#pathOf(id);
    if (!(await isFile(this.#files, path))) return undefined;
    const parsed = this.#kind.schema.safeParse(jsonOf((await readFrom(this.#files, path)).toString('utf8')));
    if (parsed.success && parsed.data.id === id) return parsed.data;
    const { code, message, remedy } = this.#kind.unreadable;
    throw new ObligatoError({ code, ...translated(message, remedy), origins: [{ file: path }] });
  }

  /** Keeps a record, in place of the one of that id. */
  async write(record: T): Promise<void> {
    if (!(await isFolder(this.#files, this.#folder))) await createDurably(this.#files, this.#folder);
    const bytes = Buffer.from(`${JSON.stringify(record, null, 2)}\n`);
    const path = this.#pathOf(record.id);
    // Written beside, synced, then named: a crash leaves the file before, or the file after.
    const fresh = await new TemporaryFolder(this.#files, this.#folder).write(bytes);
    await this.#files.rename(fresh, path);
    await this.#files.syncFolder(dirname(path));
  }

  /** Ends a record; one that is not there has ended. */
  async remove(id: string): Promise<void> {
    if (!isId(id) || !(await isFile(this.#files, this.#pathOf(id)))) return;
    await this.#files.remove(this.#pathOf(id));
    await this.#files.syncFolder(this.#folder);
  }

  #pathOf(id: string): string {
    return join(this.#folder, `${id}.json`);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
