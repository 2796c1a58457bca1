/** Brings a document of an older release into the form of this one, one format version at a time. */
import { corrupt } from './envelope.ts';

/** Format version → how data of that version becomes data of the next. */
export type DocumentMigrations = Readonly<Record<number, (data: unknown) => unknown>>;

export interface DocumentFormat {
  /** What this release writes. */
  readonly version: number;
  readonly migrations: DocumentMigrations;
}

/** Nothing is written for it: a document gets the new form when it is next written anyway. */
export function migrateDocument(file: string, written: number, data: unknown, format: DocumentFormat): unknown {
  let migrated = data;
  for (let from = written; from < format.version; from++) {
    const step = Object.hasOwn(format.migrations, from) ? format.migrations[from] : undefined;
    if (!step)
      throw corrupt(file, {
        en: `has format version ${from}, which cannot be migrated`,
        'zh-CN': `的格式版本${from}无法升级`,
      });
    migrated = step(migrated);
  }
  return migrated;
}
