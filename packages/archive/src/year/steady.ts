/** Looks again when somebody was writing meanwhile: two files of one year cannot be read at one moment. */
import { join } from 'node:path';
import type { FileSystem } from '@obligato/files';

/** The result of a look that was sound, or during which nothing changed. Gives up, and believes its eyes, after five. */
export async function steady<T>(
  { files, folder }: { readonly files: FileSystem; readonly folder: string },
  look: () => Promise<T>,
  isSound: (result: T) => boolean,
): Promise<T> {
  for (let again = 4; ; again--) {
    const before = await stampOf(files, folder);
    const result = await look();
    if (again === 0 || isSound(result) || (await stampOf(files, folder)) === before) return result;
  }
}

/** Files of a year only grow, and its contents shrink at a disposal: sizes tell every change that a writer makes. */
async function stampOf(files: FileSystem, folder: string): Promise<string> {
  if ((await files.stat(folder)) === undefined) return '';
  const sizes: string[] = [];
  for (const name of [...(await files.list(folder))].sort()) {
    sizes.push(`${name} ${(await files.stat(join(folder, name)))?.bytes}`);
  }
  return sizes.join('\n');
}
