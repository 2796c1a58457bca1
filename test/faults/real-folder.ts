/** A real folder in the machine's temporary one, gone afterwards. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export async function inRealFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-faults-'));
  try {
    // Scripts that are bundled into it are modules.
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
