/** The folder's documents, each opened through lowdb: one a unit, and the index. */
import { join } from 'node:path';
import { emptyUnit } from '@obligato/engine/store';
import {
  ensureFolder,
  type FileSystem,
  FolderSync,
  type Fuse,
  isFolder,
  journalStart,
  requireUnitId,
  type TemporaryFolder,
} from '@obligato/files';
import { Low } from 'lowdb';
import { DurableAdapter } from './durable-adapter.ts';
import { checkIndexDocument, type IndexDocument } from './index-document.ts';
import { checkUnitDocument, encodeUnit, type UnitDocument } from './unit-document.ts';

export interface DocumentsOptions {
  readonly files: FileSystem;
  readonly folder: string;
  readonly temporary: TemporaryFolder;
  readonly fuse: Fuse;
}

export class Documents {
  readonly #options: DocumentsOptions & { readonly folders: FolderSync };
  /** Looked at once: a store of ten thousand units would otherwise ask the disk of the same few folders at each of them. */
  readonly #knownFolders = new Set<string>();

  constructor(options: DocumentsOptions) {
    this.#options = { ...options, folders: new FolderSync(options.files) };
  }

  /** An empty one, as of before the first journal record, when there is none. */
  async readUnit(unit: string): Promise<UnitDocument> {
    const db = this.#unit(unit);
    if (await this.#hasFolders(unit)) await db.read();
    return db.data;
  }

  async writeUnit(document: UnitDocument): Promise<void> {
    const { files, folder, fuse } = this.#options;
    const segments = foldersOf(document.unit);
    if (!this.#knownFolders.has(segments.join('/'))) {
      await fuse.guard(
        { en: 'Creating the folder of', 'zh-CN': '创建文件夹以存放' },
        unitPath(folder, document.unit),
        () => ensureFolder(files, folder, segments),
      );
      this.#knownFolders.add(segments.join('/'));
    }
    const db = this.#unit(document.unit);
    db.data = document;
    await db.write();
  }

  /** An empty one, as of before the first journal record, when there is none. */
  async readIndex(): Promise<IndexDocument> {
    const db = this.#index();
    await db.read();
    return db.data;
  }

  async writeIndex(document: IndexDocument): Promise<void> {
    const db = this.#index();
    db.data = document;
    await db.write();
  }

  async #hasFolders(unit: string): Promise<boolean> {
    const segments = foldersOf(unit);
    if (this.#knownFolders.has(segments.join('/'))) return true;
    let path = this.#options.folder;
    for (const segment of segments) {
      path = join(path, segment);
      if (!(await isFolder(this.#options.files, path))) return false;
    }
    this.#knownFolders.add(segments.join('/'));
    return true;
  }

  #unit(unit: string): Low<UnitDocument> {
    const path = unitPath(this.#options.folder, unit);
    const none = encodeUnit({ record: emptyUnit(unit), sequence: 0, decisions: [] });
    return new Low(new DurableAdapter({ ...this.#options, path, decode: checkUnitDocument(unit) }), none);
  }

  #index(): Low<IndexDocument> {
    const path = join(this.#options.folder, 'index.json');
    const none = { journal: journalStart, units: [] };
    return new Low(new DurableAdapter({ ...this.#options, path, decode: checkIndexDocument }), none);
  }
}

function unitPath(folder: string, unit: string): string {
  requireUnitId(unit);
  return `${join(folder, 'units', ...unit.split('/'))}.json`;
}

function foldersOf(unit: string): readonly string[] {
  requireUnitId(unit);
  return ['units', ...unit.split('/').slice(0, -1)];
}
