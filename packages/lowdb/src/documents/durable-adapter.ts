/**
 * lowdb's adapter, made durable. lowdb's own `JSONFile` renames without a sync and loses acknowledged writes with the power;
 * this one has every byte on the disk before the name changes, checks what it reads, and keeps the generation before.
 */
import {
  type FileSystem,
  type FolderSync,
  type Fuse,
  isFile,
  previousOf,
  readFrom,
  replaceFile,
  type TemporaryFolder,
  writing,
} from '@obligato/files';
import type { Adapter } from 'lowdb';
import { seal, unseal } from './envelope.ts';
import { pack, unpack } from './packed.ts';

export interface DurableAdapterOptions<T> {
  readonly files: FileSystem;
  readonly temporary: TemporaryFolder;
  readonly folders: FolderSync;
  readonly fuse: Fuse;
  readonly path: string;
  /** Makes sure that unsealed data has the right shape; throws `OBLIGATO_STORE_CORRUPT` when not. */
  readonly decode: (data: unknown, file: string) => T;
}

export class DurableAdapter<T> implements Adapter<T> {
  readonly #options: DurableAdapterOptions<T>;

  constructor(options: DurableAdapterOptions<T>) {
    this.#options = options;
  }

  /** The document; the generation before it when it is missing; null when there is neither. A damaged one is refused. */
  async read(): Promise<T | null> {
    const { files, path, decode } = this.#options;
    for (const file of [path, previousOf(path)]) {
      if (await isFile(files, file)) return decode(unseal(file, await unpack(file, await readFrom(files, file))), file);
    }
    return null;
  }

  /** Resolves when the document will survive a power cut. */
  async write(data: T): Promise<void> {
    const { files, temporary, folders, fuse, path } = this.#options;
    const bytes = pack(seal(data));
    await fuse.guard(writing, path, () => replaceFile({ files, temporary, folders, path, bytes }));
  }
}
