/** What a backup says of itself, so that it can be checked years later, and by somebody else. */
import { storeCorrupt } from '@obligato/files';
import type { LostRecord } from '../salvage/lost-record.ts';

export interface BackupManifest {
  readonly obligato: 'backup';
  readonly format: 1;
  readonly takenAt: string;
  readonly records: number;
  /** Of the last record: it stands for all before it. */
  readonly hash: string;
  /** What was copied beside the records, in the words of whoever copied it. */
  readonly beside?: Readonly<Record<string, unknown>>;
  /** What the store had lost, and the backup leaves out. Absent when it is whole. */
  readonly lost?: readonly LostRecord[];
}

export const manifestName = 'backup.json';

export function encodeManifest(manifest: BackupManifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** Throws `OBLIGATO_STORE_CORRUPT` when the text is none. */
export function parseManifest(file: string, text: string): BackupManifest {
  try {
    const { obligato, format, takenAt, records, hash, beside, lost } = JSON.parse(text);
    const isSound = obligato === 'backup' && format === 1 && Number.isSafeInteger(records) && typeof hash === 'string';
    const sound = { obligato, format, takenAt: String(takenAt), records, hash };
    if (isSound)
      return { ...sound, ...(beside === undefined ? {} : { beside }), ...(lost === undefined ? {} : { lost }) };
  } catch {
    // Told below: no JSON is no manifest either.
  }
  throw storeCorrupt(
    file,
    { en: 'is not the description of a backup', 'zh-CN': '不是备份的说明文件' },
    { en: 'Use the backup before it', 'zh-CN': '请改用前一份备份' },
  );
}
