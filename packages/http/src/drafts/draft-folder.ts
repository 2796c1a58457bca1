/** Drafts in a folder of their own, a file each: they outlive the server, and lie outside of what is backed up. */
import { ObligatoError } from '@obligato/core';
import { type FileSystem, nodeFileSystem } from '@obligato/files';
import { z } from 'zod';
import { RecordFolder } from '../kept/record-folder.ts';
import { type Draft, type Drafts, draftId, isOf } from './drafts.ts';

const kind = {
  schema: z.strictObject({
    id: z.string(),
    member: z.string(),
    cycle: z.string(),
    event: z.string(),
    payload: z.unknown(),
    occurredAt: z.string().exactOptional(),
    savedAt: z.string(),
    version: z.int(),
    basedOn: z.int(),
  }),
  unreadable: {
    code: 'OBLIGATO_STORE_CORRUPT',
    message: { en: 'A draft cannot be read', 'zh-CN': '草稿无法读取' },
    remedy: { en: 'Delete the file: only the draft is lost', 'zh-CN': '请删除该文件，只会失去这一份草稿' },
  },
} as const;

/**
 * Drafts in a folder that nothing else is kept in.
 *
 * @example
 * const drafts = draftFolder('data-drafts'); // of `createApi`
 */
export function draftFolder(folder: string, files: FileSystem = nodeFileSystem): Drafts {
  const records = new RecordFolder(folder, kind, files);
  /** One that cannot be read is none: whoever writes it anew puts it right. */
  const read = async (id: string): Promise<Draft | undefined> => {
    const found = await unlessCorrupt(() => records.read(id));
    if (!found) return undefined;
    const { id: _, ...draft } = found;
    return draft as Draft;
  };
  return {
    read: async (key) => {
      const found = await read(draftId(key));
      return found && isOf(found, key) ? found : undefined;
    },
    write: (draft) => records.write({ id: draftId(draft), ...draft, payload: draft.payload }),
    remove: (key) => records.remove(draftId(key)),
    forget: async (before) => {
      for (const { id, savedAt } of (await unlessCorrupt(() => records.list())) ?? []) {
        if (Date.parse(savedAt) < Date.parse(before)) await records.remove(id);
      }
    },
  };
}

async function unlessCorrupt<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ObligatoError && error.code === kind.unreadable.code) return undefined;
    throw error;
  }
}
