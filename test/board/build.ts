/** The board's pages, built before the first test of whole programs where they are older than their sources. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const board = join(root, 'packages/board');

/** Once a run: files of tests run side by side, and one must not empty the folder from which another serves. */
export default async function buildBoard(): Promise<void> {
  const built = await stat(join(root, 'packages/http/board/index.html')).catch(() => undefined);
  if (built && built.mtimeMs > (await newest())) return;
  await build({ root: board, configFile: join(board, 'vite.config.ts'), logLevel: 'error' });
}

async function newest(): Promise<number> {
  // The voter's part is in the pages too.
  const folders = [join(board, 'src'), join(root, 'packages/ballot/src')];
  const sources = await Promise.all(
    folders.map(async (folder) => (await readdir(folder, { recursive: true })).map((file) => join(folder, file))),
  );
  const files = [
    ...['index.html', 'vite.config.ts', 'package.json'].map((file) => join(board, file)),
    ...sources.flat(),
  ];
  const times = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs));
  return Math.max(...times);
}
