/** What a salvage could not save, in the words in which it is kept beside what it did save. */
import { basename } from 'node:path';
import type { Text } from '@obligato/core';
import { ObligatoError } from '@obligato/core';
import { createFile, type FileSystem, isFile, type LostStretch, readFrom, storeCorrupt } from '@obligato/files';
import { seal, unseal } from '../documents/envelope.ts';

/** A stretch of the journal, or a document, in which nothing sound was found. */
export interface LostRecord {
  /** Relative to the store's folder. */
  readonly file: string;
  readonly offset: number;
  /** Numbers of the journal records; both 0 for a document, which is made anew from the journal. */
  readonly from: number;
  readonly to: number;
  readonly why: Text;
  /** Whose record it was; null when nothing tells. */
  readonly unit: string | null;
  /** Of the decisions in it, as far as known. */
  readonly decisions: readonly string[];
  /** Unit and decisions stand in a sound document or the index. False: they were read from what is left of the damaged record. */
  readonly isCertain: boolean;
}

export const lostName = 'salvaged.json';

/** What sound documents and the index say of a journal record. */
export type KnownRecords = ReadonlyMap<number, { readonly unit: string; readonly decisions: readonly string[] }>;

export function describeLost({ file, offset, from, to, why, remains }: LostStretch, known: KnownRecords): LostRecord {
  const place = { file: `journal/${basename(file)}`, offset, from, to, why };
  const certain = from === to ? known.get(from) : undefined;
  if (certain) return { ...place, ...certain, isCertain: true };
  const text = remains.toString('utf8');
  const unit = /\{"unit":"([a-z0-9/-]+)"/.exec(text)?.[1] ?? null;
  const decisions = [...new Set([...text.matchAll(/"id":"([a-zA-Z0-9/-]+#\d+)"/g)].map(([, id = '']) => id))];
  return { ...place, unit, decisions, isCertain: false };
}

/** What a gap in the journal says, which is what was described when it was made. */
export const lostIn = (gap: object): LostRecord => gap as LostRecord;

/** Beside the journal: a folder that was salvaged says so for good. */
export async function writeLost(files: FileSystem, folder: string, lost: readonly LostRecord[]): Promise<void> {
  await createFile(files, `${folder}/${lostName}`, seal({ lost }));
}

/** Empty for a folder that was never salvaged. Throws `OBLIGATO_STORE_CORRUPT` when the list is damaged: the gaps still hold it. */
export async function readLost(files: FileSystem, folder: string): Promise<readonly LostRecord[]> {
  const path = `${folder}/${lostName}`;
  if (!(await isFile(files, path))) return [];
  try {
    return (unseal(path, await readFrom(files, path)) as { readonly lost: readonly LostRecord[] }).lost;
  } catch (error) {
    throw isDamage(error) ? storeCorrupt(path, { en: 'is damaged', 'zh-CN': '已损坏' }, fromItsGaps, error) : error;
  }
}

const fromItsGaps: Text = {
  en: 'The journal itself holds the list as well. Write it again into a new folder: obligato doctor --salvage NEW_FOLDER',
  'zh-CN': '日志中另有同样的清单。可写入新文件夹重新生成：`obligato doctor --salvage NEW_FOLDER`',
};

/** Whether an error is about damage, and not about the disk or a lock. */
export const isDamage = (error: unknown): error is ObligatoError =>
  error instanceof ObligatoError && error.code === 'OBLIGATO_STORE_CORRUPT';
