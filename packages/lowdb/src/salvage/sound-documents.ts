/** The documents of a damaged folder: which are sound, and what they know of the journal. */
import { join, relative } from 'node:path';
import type { ObligatoError, Text } from '@obligato/core';
import { type FileSystem, readFrom } from '@obligato/files';
import { unseal } from '../documents/envelope.ts';
import { checkIndexDocument, type IndexDocument } from '../documents/index-document.ts';
import { unpack } from '../documents/packed.ts';
import { checkUnitDocument, type UnitDocument } from '../documents/unit-document.ts';
import { isDamage } from './lost-record.ts';

export interface SoundDocuments {
  readonly index: IndexDocument | undefined;
  /** Path relative to the folder → the document. */
  readonly units: ReadonlyMap<string, UnitDocument>;
  readonly damaged: readonly { readonly file: string; readonly why: Text }[];
}

export async function soundDocuments(files: FileSystem, folder: string): Promise<SoundDocuments> {
  const damaged: { file: string; why: Text }[] = [];
  const read = async <T>(path: string, decode: (data: unknown, file: string) => T): Promise<T | undefined> => {
    try {
      if ((await files.stat(path))?.kind !== 'file') return undefined;
      return decode(unseal(path, await unpack(path, await readFrom(files, path))), path);
    } catch (error) {
      if (!isDamage(error)) throw error;
      damaged.push({ file: relative(folder, path), why: whyDamaged(error) });
      return undefined;
    }
  };
  const units = new Map<string, UnitDocument>();
  for (const path of await documentsBelow(files, join(folder, 'units'))) {
    const unit = relative(join(folder, 'units'), path).replace(/\.json$/, '');
    const document = await read(path, checkUnitDocument(unit));
    if (document) units.set(relative(folder, path), document);
  }
  return { index: await read(join(folder, 'index.json'), checkIndexDocument), units, damaged };
}

export function whyDamaged({ problems }: ObligatoError): Text {
  const [{ message, translations }] = problems as [ObligatoError['problems'][number]];
  return { en: message, 'zh-CN': translations['zh-CN'].message };
}

async function documentsBelow(files: FileSystem, folder: string): Promise<readonly string[]> {
  if ((await files.stat(folder))?.kind !== 'folder') return [];
  const found: string[] = [];
  for (const name of [...(await files.list(folder))].sort()) {
    const path = join(folder, name);
    if ((await files.stat(path))?.kind === 'folder') found.push(...(await documentsBelow(files, path)));
    else if (name.endsWith('.json')) found.push(path);
  }
  return found;
}
