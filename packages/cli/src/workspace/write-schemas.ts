/** JSON Schemas for editors, made from what is installed, with the comment by which an editor finds them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Language } from '@obligato/core';
import type { Domain } from '@obligato/engine';
import { type Config, configSchema, unitSchema } from '@obligato/engine/files';

export interface WrittenSchemas {
  readonly files: readonly string[];
  /** The first line of each kind of file. */
  readonly comments: readonly { readonly file: string; readonly comment: string }[];
}

/** Writes `unit.schema.json` and `obligato.schema.json` into a folder beside the configuration. */
export async function writeSchemas(
  { folder, file, units }: Pick<Config, 'folder' | 'file' | 'units'>,
  { catalogue }: Pick<Domain, 'catalogue'>,
  into: string,
  language: Language = 'en',
): Promise<WrittenSchemas> {
  const target = resolve(folder, into);
  await mkdir(target, { recursive: true });
  const unit = join(target, 'unit.schema.json');
  const config = join(target, 'obligato.schema.json');
  await writeFile(unit, `${JSON.stringify(unitSchema(catalogue, language))}\n`);
  await writeFile(config, `${JSON.stringify(configSchema(language), null, 2)}\n`);
  return {
    files: [unit, config].map((path) => relative(process.cwd(), path)),
    comments: [
      { file: `${relative(folder, units)}/*.yaml`, comment: schemaComment(units, unit) },
      { file, comment: schemaComment(folder, config) },
    ],
  };
}

/** What editors look for: `# yaml-language-server: $schema=../schema/unit.schema.json`. */
export const schemaComment = (from: string, schema: string) => {
  const path = relative(from, schema);
  return `# yaml-language-server: $schema=${path.startsWith('.') ? path : `./${path}`}`;
};
