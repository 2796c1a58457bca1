/**
 * The command in the few files that are published, made once for all tests of whole programs. A process of it starts five times
 * faster than one that translates every module anew.
 */
import { copyFile, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the bundled command. */
    readonly command: string;
  }
}

const cli = fileURLToPath(new URL('../../packages/cli', import.meta.url));

/** Bundles the command's sources into `bundle`, where the package keeps it, or into another folder. */
export const bundleCommand = (outDir = 'bundle') =>
  build({ root: cli, configFile: join(cli, 'vite.config.ts'), logLevel: 'error', build: { outDir } });

/** Makes it before the first test, and removes it after the last. */
export default async function bundle({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-bundle-'));
  // The command reads its version from the package.json one folder above.
  await copyFile(join(cli, 'package.json'), join(folder, 'package.json'));
  // The pages of the board are looked for in the package that has them.
  await mkdir(join(folder, 'node_modules/@obligato'), { recursive: true });
  await symlink(
    fileURLToPath(new URL('../../packages/http', import.meta.url)),
    join(folder, 'node_modules/@obligato/http'),
  );
  await bundleCommand(join(folder, 'bundle'));
  provide('command', join(folder, 'bundle/main.js'));
  return () => rm(folder, { recursive: true, force: true });
}
