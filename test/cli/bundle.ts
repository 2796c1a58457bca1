/**
 * The command's source in one file, made once for all tests of whole programs. A process of it starts five times faster than
 * one that translates every module anew.
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultServerConditions } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the bundled command. */
    readonly command: string;
  }
}

const conditions = ['source', ...defaultServerConditions];

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles `packages/cli/src/main.ts` before the first test, and removes it after the last. */
export default async function bundle({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-bundle-'));
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
  provide('command', join(folder, 'dist/main.js'));
  return () => rm(folder, { recursive: true, force: true });
}
