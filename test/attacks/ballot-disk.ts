/** A disk in memory of which somebody takes a copy after every change: whoever holds every backup there could be. */
import type { FileStat, FileSystem, OpenFile } from '@obligato/files';

/** Every file by its path, as it was after one change. `written`: which change made it what it is, as a time of change would tell. */
export interface Copy {
  readonly files: ReadonlyMap<string, string>;
  readonly written: ReadonlyMap<string, number>;
}

const missing = (path: string) => Object.assign(new Error(`ENOENT ${path}`), { code: 'ENOENT' });

export class CopiedDisk implements FileSystem {
  readonly copies: Copy[] = [];
  #files = new Map<string, Uint8Array>();
  readonly #written = new Map<string, number>();
  readonly #folders = new Set(['.']);
  /** Files that did not change are one text in every copy. */
  readonly #texts = new WeakMap<Uint8Array, string>();

  async open(path: string, mode: 'read' | 'write' | 'create'): Promise<OpenFile> {
    if (mode === 'create') this.#files.set(path, new Uint8Array());
    const file = () => {
      const found = this.#files.get(path);
      if (!found) throw missing(path);
      return found;
    };
    file();
    return {
      read: async (into, position) => {
        const part = file().subarray(position, position + into.length);
        into.set(part);
        return part.length;
      },
      write: async (from, position) => {
        const bytes = new Uint8Array(Math.max(file().length, position + from.length));
        bytes.set(file());
        bytes.set(from, position);
        this.#files.set(path, bytes);
        return from.length;
      },
      sync: async () => undefined,
      datasync: async () => undefined,
      truncate: async (bytes) => void this.#files.set(path, file().slice(0, bytes)),
      bytes: async () => file().length,
      close: async () => undefined,
    };
  }

  async stat(path: string): Promise<FileStat | undefined> {
    const found = this.#files.get(path);
    if (found) return { kind: 'file', bytes: found.length };
    return this.#folders.has(path) ? { kind: 'folder', bytes: 0 } : undefined;
  }

  async list(folder: string): Promise<readonly string[]> {
    const inside = [...this.#files.keys(), ...this.#folders].filter((path) => path.startsWith(`${folder}/`));
    return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
  }

  async createFolder(path: string): Promise<void> {
    for (let at = path; at !== '.' && at !== '/' && at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/'))))
      this.#folders.add(at);
  }

  async rename(from: string, to: string): Promise<void> {
    await this.link(from, to, true);
    await this.remove(from);
  }

  async link(from: string, to: string, over = false): Promise<void> {
    const found = this.#files.get(from);
    if (!found) throw missing(from);
    if (!over && this.#files.has(to)) throw Object.assign(new Error(`EEXIST ${to}`), { code: 'EEXIST' });
    this.#files.set(to, found);
    this.#changed(to);
  }

  async remove(path: string): Promise<void> {
    if (!this.#files.delete(path)) throw missing(path);
    this.#changed(path);
  }

  async syncFolder(): Promise<void> {}

  #changed(path: string): void {
    this.#written.set(path, this.copies.length);
    const files = [...this.#files].map(([name, bytes]): [string, string] => [name, this.#textOf(bytes)]);
    this.copies.push({ files: new Map(files), written: new Map(this.#written) });
  }

  #textOf(bytes: Uint8Array): string {
    const known = this.#texts.get(bytes);
    if (known !== undefined) return known;
    const text = Buffer.from(bytes).toString('utf8');
    this.#texts.set(bytes, text);
    return text;
  }
}
