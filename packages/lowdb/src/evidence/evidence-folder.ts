/** Evidence in a folder: each content under its own hash, complete and on the disk before it gets that name. */
import { createHash, randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { addDays, type Day, ObligatoError } from '@obligato/core';
import {
  ContentMeter,
  contentType,
  type DisposedContent,
  defaultEvidenceLimits,
  type EvidenceLimits,
  type EvidenceStore,
  type Hashing,
  headBytes,
  type KeptContent,
  type ListedContent,
} from '@obligato/engine/store';
import {
  createDurably,
  createFile,
  ensureFolder,
  type FileSystem,
  isFolder,
  isMissing,
  nodeFileSystem,
  readFrom,
  readFully,
  storeFailed,
  writeFully,
  writing,
} from '@obligato/files';
import { heldOn } from './held-on.ts';
import { type Scan, scanned } from './scanned.ts';

export interface EvidenceFolderOptions {
  /** Made when the first file is put. */
  readonly folder: string;
  /** `defaultEvidenceLimits` where nothing is said. */
  readonly limits?: Partial<EvidenceLimits> | undefined;
  /** A program and what it is called with: it is given the path of each file besides, and refuses it by any exit code but 0. */
  readonly scan?: Scan | undefined;
}

/**
 * The folder needs no lock: what two programs put at once is the same file, and each gives it its name when it is whole.
 *
 * @example
 * const evidence = openEvidenceFolder({ folder: 'data/evidence', limits: { maxBytes: 20_000_000 } });
 * const engine = await createEngine({ units, plugins: {}, store: await openLowdbStore({ folder: 'data' }), evidence });
 */
export function openEvidenceFolder(options: EvidenceFolderOptions, files: FileSystem = nodeFileSystem): EvidenceFolder {
  return new EvidenceFolder(options, files);
}

/**
 * What `openEvidenceFolder` opens.
 *
 * @example
 * for await (const { sha256, why } of openEvidenceFolder({ folder: 'data/evidence' }).disposals()) print(`${sha256}: ${why.reason}`);
 */
export class EvidenceFolder implements EvidenceStore {
  readonly #folder: string;
  readonly limits: EvidenceLimits;
  readonly #scan: Scan | undefined;
  readonly #files: FileSystem;
  #cleared: Promise<void> | undefined;

  constructor({ folder, limits, scan }: EvidenceFolderOptions, files: FileSystem = nodeFileSystem) {
    this.#files = files;
    this.#folder = resolve(folder);
    this.limits = { ...defaultEvidenceLimits, ...limits };
    this.#scan = scan;
  }

  async put(content: AsyncIterable<Uint8Array>): Promise<KeptContent> {
    const folder = await storing(this.#folder, () => this.#temporary());
    const path = join(folder, `${randomUUID()}.tmp`);
    try {
      const kept = await this.#written(path, content);
      if (this.#scan) await scanned(this.#scan, path);
      await storing(path, () => this.#name(path, kept.sha256));
      return kept;
    } catch (error) {
      await removed(this.#files, path);
      throw error;
    }
  }

  async hold(sha256: string): Promise<KeptContent | undefined> {
    const path = this.#pathOf(sha256);
    try {
      // First, then looked at: from here on no sweep takes it.
      await setDay(path);
      const file = await this.#files.open(path, 'read');
      try {
        const type = contentType(await readFully(file, 0, headBytes));
        return { sha256, bytes: await file.bytes(), type };
      } finally {
        await file.close();
      }
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async open(sha256: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const path = this.#pathOf(sha256);
    return (await this.#files.stat(path))?.kind === 'file' ? readInPieces(this.#files, path) : undefined;
  }

  async disposalOf(sha256: string): Promise<DisposedContent | undefined> {
    try {
      return JSON.parse((await readFrom(this.#files, this.#tombstoneOf(sha256))).toString('utf8')) as DisposedContent;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async *list(): AsyncIterable<ListedContent> {
    for (const first of await namesIn(this.#files, this.#folder)) {
      if (!/^[0-9a-f]{2}$/.test(first)) continue;
      for (const rest of await namesIn(this.#files, join(this.#folder, first))) {
        if (!/^[0-9a-f]{62}$/.test(rest)) continue;
        const sha256 = `${first}${rest}`;
        const day = await heldOn(this.#pathOf(sha256));
        const found = await this.#files.stat(this.#pathOf(sha256));
        if (day !== undefined && found?.kind === 'file') yield { sha256, bytes: found.bytes, heldOn: day };
      }
    }
  }

  /** What was disposed of, and why. */
  async *disposals(): AsyncIterable<{ readonly sha256: string; readonly why: DisposedContent }> {
    for (const first of await namesIn(this.#files, this.#folder)) {
      if (!/^[0-9a-f]{2}$/.test(first)) continue;
      for (const name of await namesIn(this.#files, join(this.#folder, first))) {
        const [, rest] = /^([0-9a-f]{62})\.disposed$/.exec(name) ?? [];
        const why = rest === undefined ? undefined : await this.disposalOf(`${first}${rest}`);
        if (why) yield { sha256: `${first}${rest}`, why };
      }
    }
  }

  /** Removes content that turned out to be no evidence. */
  remove(sha256: string): Promise<void> {
    return removed(this.#files, this.#pathOf(sha256));
  }

  /** Shares a content with another folder; false where the two lie on different disks, or the disk knows no such thing. */
  async linked(other: EvidenceFolder, sha256: string): Promise<boolean> {
    await this.#temporary();
    const folder = await this.#folderOf(sha256);
    try {
      await this.#files.link(other.#pathOf(sha256), this.#pathOf(sha256));
    } catch {
      return false;
    }
    await this.#files.syncFolder(folder);
    return true;
  }

  async dispose(sha256: string, why: DisposedContent): Promise<void> {
    const tombstone = this.#tombstoneOf(sha256);
    await this.#made();
    const folder = await this.#folderOf(sha256);
    // The reason first: content that is gone without one would be missing.
    if ((await this.#files.stat(tombstone)) === undefined)
      await createFile(this.#files, tombstone, Buffer.from(`${JSON.stringify(why)}\n`));
    await removed(this.#files, this.#pathOf(sha256));
    await this.#files.syncFolder(folder);
  }

  async sweep(sha256: string, before: Day): Promise<boolean> {
    const path = this.#pathOf(sha256);
    // By its name: where this breaks off, it is put back.
    const aside = join(await this.#temporary(), `${sha256}.tmp`);
    // Out of the way first: whoever holds it from now on does not find it, and whoever did before is seen.
    if (!(await moved(this.#files, path, aside))) return false;
    const day = await heldOn(aside);
    if (day !== undefined && day < before) {
      await removed(this.#files, aside);
      return true;
    }
    await moved(this.#files, aside, path);
    return false;
  }

  async #written(path: string, content: AsyncIterable<Uint8Array>): Promise<KeptContent> {
    const meter = new ContentMeter(this.limits, hashing());
    const file = await storing(path, () => this.#files.open(path, 'create'));
    try {
      let at = 0;
      for await (const chunk of content) {
        meter.take(chunk);
        await storing(path, () => writeFully(file, chunk, at));
        at += chunk.byteLength;
      }
      const kept = meter.end();
      await storing(path, () => file.sync());
      return kept;
    } finally {
      await file.close();
    }
  }

  async #name(path: string, sha256: string): Promise<void> {
    const folder = await this.#folderOf(sha256);
    await setDay(path);
    await this.#files.rename(path, this.#pathOf(sha256));
    // It is there again, whatever became of it before.
    await removed(this.#files, this.#tombstoneOf(sha256));
    await this.#files.syncFolder(folder);
  }

  async #temporary(): Promise<string> {
    await this.#made();
    const folder = await ensureFolder(this.#files, this.#folder, ['tmp']);
    this.#cleared ??= this.#clear(folder);
    await this.#cleared;
    return folder;
  }

  /** What a crash left: half of something that was put, and what a sweep had taken out of the way. */
  async #clear(folder: string): Promise<void> {
    const yesterday = addDays(new Date().toISOString().slice(0, 10), -1);
    for (const name of await namesIn(this.#files, folder)) {
      const path = join(folder, name);
      const [, sha256] = /^([0-9a-f]{64})\.tmp$/.exec(name) ?? [];
      if (sha256 !== undefined) await moved(this.#files, path, this.#pathOf(sha256));
      else if (((await heldOn(path)) ?? yesterday) < yesterday) await removed(this.#files, path);
    }
  }

  /** The folder itself, made with the first file. */
  async #made(): Promise<void> {
    if (!(await isFolder(this.#files, this.#folder))) await createDurably(this.#files, this.#folder);
  }

  #folderOf(sha256: string): Promise<string> {
    return ensureFolder(this.#files, this.#folder, [sha256.slice(0, 2)]);
  }

  #pathOf(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256.slice(2));
  }

  #tombstoneOf(sha256: string): string {
    return `${this.#pathOf(sha256)}.disposed`;
  }
}

export function hashing(): Hashing {
  const hash = createHash('sha256');
  return { update: (bytes) => hash.update(bytes), end: () => hash.digest('hex') };
}

/** The day alone, and no time: what is said in confidence has none. */
async function setDay(path: string): Promise<void> {
  const midnight = new Date(new Date().toISOString().slice(0, 10));
  await utimes(path, midnight, midnight);
}

const pieceBytes = 256 * 1024;

async function* readInPieces(files: FileSystem, path: string): AsyncIterable<Uint8Array> {
  const file = await files.open(path, 'read');
  try {
    for (let at = 0; ; ) {
      const piece = await readFully(file, at, pieceBytes);
      if (piece.byteLength === 0) return;
      yield piece;
      at += piece.byteLength;
    }
  } finally {
    await file.close();
  }
}

/** What the disk refuses is told as such; what the content itself throws is passed on. */
async function storing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ObligatoError ? error : storeFailed(path, writing, error);
  }
}

async function namesIn(files: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return [...(await files.list(folder))].sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** False where there is none. */
async function moved(files: FileSystem, from: string, to: string): Promise<boolean> {
  try {
    await files.rename(from, to);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function removed(files: FileSystem, path: string): Promise<void> {
  await files.remove(path).catch((error) => {
    if (!isMissing(error)) throw error;
  });
}
