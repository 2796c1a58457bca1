/** The command's source in one file. A process of it starts five times faster than one that translates every module anew. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, defaultServerConditions } from 'vite';
import { afterAll } from 'vitest';

const conditions = ['source', ...defaultServerConditions];

/** Bundles `packages/cli/src/main.ts`. Returns the file's path; it is gone when the tests of this file are over. */
export async function bundle(root: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-bundle-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  // The command reads its version from the package.json one folder above.
  await copyFile(join(root, 'packages/cli/package.json'), join(folder, 'package.json'));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    // Sources, in both places where vite looks: nothing need be built before the tests.
    ssr: { noExternal: true, target: 'node', resolve: { conditions } },
    resolve: { conditions },
    build: {
      ssr: join(root, 'packages/cli/src/main.ts'),
      outDir: join(folder, 'dist'),
      minify: false,
      target: 'node20',
      // Beside the main file: what a command finds next to itself is there, whichever file it was put into.
      rolldownOptions: { output: { chunkFileNames: '[name]-[hash].js' } },
    },
  });
  return join(folder, 'dist/main.js');
}
