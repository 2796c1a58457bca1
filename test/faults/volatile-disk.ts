/**
 * A disk in memory that remembers what was not synced, so that the power can be cut at any moment.
 *
 * It is worse than any real one: until a file is synced any sector of any write may be missing, and until a folder is
 * synced every name in it may still be any of those it has had. A sync of a file says nothing about its name.
 */
import type { FileStat, FileSystem, KernelLocks, OpenFile, Taking } from '@obligato/files';
import { VolatileFile } from './volatile-file.ts';
import { VolatileFolder } from './volatile-folder.ts';

export type Operation =
  | 'open'
  | 'read'
  | 'write'
  | 'sync'
  | 'datasync'
  | 'truncate'
  | 'createFolder'
  | 'rename'
  | 'link'
  | 'remove'
  | 'syncFolder';

/** What becomes of one operation: an error code, a limit of bytes for a write, or a sync that says yes and does nothing. */
export type Fault = string | number | 'lie' | undefined;

export interface DiskOptions {
  readonly fault?: (operation: Operation, path: string) => Fault;
  /** Called after everything that changes the disk. */
  readonly onChange?: (operation: Operation, path: string) => void;
}

export class VolatileDisk implements FileSystem {
  readonly root: VolatileFolder;
  readonly #options: DiskOptions;

  constructor(root = new VolatileFolder(), options: DiskOptions = {}) {
    this.root = root;
    this.#options = options;
  }

  /** The same disk under other conditions. */
  with(options: DiskOptions): VolatileDisk {
    return new VolatileDisk(this.root, options);
  }

  async open(path: string, mode: 'read' | 'write' | 'create'): Promise<OpenFile> {
    this.#guard('open', path);
    const { folder, name } = this.#parentOf(path);
    const found = folder.get(name);
    if (mode === 'create') {
      if (found) throw systemError('EEXIST', path);
      const file = new VolatileFile();
      folder.set(name, file);
      this.#changed('open', path);
      return this.#openFile(file, path);
    }
    if (!(found instanceof VolatileFile)) throw systemError(found ? 'EISDIR' : 'ENOENT', path);
    return this.#openFile(found, path);
  }

  async stat(path: string): Promise<FileStat | undefined> {
    const found = this.#find(path);
    if (found === undefined) return undefined;
    return found instanceof VolatileFile ? { kind: 'file', bytes: found.bytes } : { kind: 'folder', bytes: 0 };
  }

  isThere(path: string): boolean {
    return this.#find(path) !== undefined;
  }

  /** As the kernel's: each on a file, whatever it is called by now, and gone with the power. */
  readonly locks: KernelLocks = {
    take: (path) => this.#take(path),
    isFree: (path) => {
      const found = this.#find(path);
      return found instanceof VolatileFile && !locked.has(found);
    },
  };

  async list(path: string): Promise<readonly string[]> {
    return this.#folder(path).names();
  }

  async createFolder(path: string): Promise<void> {
    this.#guard('createFolder', path);
    let folder = this.root;
    for (const name of segmentsOf(path)) {
      const found = folder.get(name);
      if (found instanceof VolatileFile) throw systemError('ENOTDIR', path);
      const next = found ?? new VolatileFolder();
      if (!found) folder.set(name, next);
      folder = next;
    }
    this.#changed('createFolder', path);
  }

  async rename(from: string, to: string): Promise<void> {
    this.#guard('rename', to);
    const source = this.#parentOf(from);
    const found = source.folder.get(source.name);
    if (!found) throw systemError('ENOENT', from);
    const target = this.#parentOf(to);
    // Two changes of names: in the worst of worlds either may arrive without the other.
    target.folder.set(target.name, found);
    source.folder.set(source.name, undefined);
    this.#changed('rename', to);
  }

  async link(from: string, to: string): Promise<void> {
    this.#guard('link', to);
    const found = this.#find(from);
    if (!found) throw systemError('ENOENT', from);
    const { folder, name } = this.#parentOf(to);
    if (folder.get(name)) throw systemError('EEXIST', to);
    folder.set(name, found);
    this.#changed('link', to);
  }

  async remove(path: string): Promise<void> {
    this.#guard('remove', path);
    const { folder, name } = this.#parentOf(path);
    if (!folder.get(name)) throw systemError('ENOENT', path);
    folder.set(name, undefined);
    this.#changed('remove', path);
  }

  async syncFolder(path: string): Promise<void> {
    if (this.#guard('syncFolder', path) !== 'lie') this.#folder(path).sync();
    this.#changed('syncFolder', path);
  }

  /** Every file by its path, in order. */
  files(): ReadonlyMap<string, Buffer> {
    return new Map([...filesBelow(this.root, '')].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Puts a file onto the disk for certain, past every fault. */
  put(path: string, content: Uint8Array): void {
    const { folder, name } = this.#parentOf(path);
    folder.set(name, VolatileFile.of(content));
    folder.sync();
  }

  #take(path: string): Taking {
    this.#guard('open', path);
    const { folder, name } = this.#parentOf(path);
    const found = folder.get(name);
    if (found instanceof VolatileFolder) throw systemError('EISDIR', path);
    const file = found ?? new VolatileFile();
    if (!found) {
      folder.set(name, file);
      this.#changed('open', path);
    }
    if (locked.has(file)) return { is: 'taken' };
    locked.add(file);
    return {
      is: 'held',
      lock: { isSound: () => this.#find(path) === file, release: () => void locked.delete(file) },
    };
  }

  #openFile(file: VolatileFile, path: string): OpenFile {
    const sync = (operation: 'sync' | 'datasync') => async () => {
      const fault = this.#options.fault?.(operation, path);
      // Linux marks pages clean that it could not write: they are read as before, and no later sync brings them out.
      if (typeof fault === 'string' && fault !== 'lie') file.forget();
      raise(fault, operation, path);
      if (fault !== 'lie') file.sync();
      this.#changed(operation, path);
    };
    return {
      read: async (into, position) => {
        this.#guard('read', path);
        return file.read(into, position);
      },
      write: async (from, position) => {
        const limit = this.#guard('write', path);
        const taken = typeof limit === 'number' ? from.subarray(0, limit) : from;
        file.write(taken, position);
        this.#changed('write', path);
        return taken.byteLength;
      },
      sync: sync('sync'),
      datasync: sync('datasync'),
      truncate: async (bytes) => {
        this.#guard('truncate', path);
        file.truncate(bytes);
        this.#changed('truncate', path);
      },
      bytes: async () => file.bytes,
      close: async () => undefined,
    };
  }

  #guard(operation: Operation, path: string): Fault {
    const fault = this.#options.fault?.(operation, path);
    raise(fault, operation, path);
    return fault;
  }

  #changed(operation: Operation, path: string): void {
    this.#options.onChange?.(operation, path);
  }

  #find(path: string): VolatileFile | VolatileFolder | undefined {
    let found: VolatileFile | VolatileFolder | undefined = this.root;
    for (const name of segmentsOf(path)) found = found instanceof VolatileFolder ? found.get(name) : undefined;
    return found;
  }

  #folder(path: string): VolatileFolder {
    const found = this.#find(path);
    if (found instanceof VolatileFolder) return found;
    throw systemError(found ? 'ENOTDIR' : 'ENOENT', path);
  }

  #parentOf(path: string): { readonly folder: VolatileFolder; readonly name: string } {
    const segments = segmentsOf(path);
    return { folder: this.#folder(segments.slice(0, -1).join('/')), name: segments.at(-1) ?? '' };
  }
}

/** What is left after a power cut are other files: no lock outlives it. */
const locked = new WeakSet<VolatileFile>();

function* filesBelow(folder: VolatileFolder, path: string): Generator<[string, Buffer]> {
  for (const name of folder.names()) {
    const named = folder.get(name);
    if (named instanceof VolatileFolder) yield* filesBelow(named, `${path}/${name}`);
    else if (named) yield [`${path}/${name}`, named.content];
  }
}

function raise(fault: Fault, operation: Operation, path: string): void {
  if (typeof fault === 'string' && fault !== 'lie') throw systemError(fault, `${operation} ${path}`);
}

function systemError(code: string, what: string): Error {
  return Object.assign(new Error(`${code}: ${what}`), { code });
}

const segmentsOf = (path: string) => path.split('/').filter((segment) => segment !== '');
