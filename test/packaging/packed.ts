/** Every package as it would be published: built, and packed by the package manager itself. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createPackageFromTarballData, type Package } from '@arethetypeswrong/core';
import { afterAll } from 'vitest';
import buildBoard from '../board/build.ts';
import { bundleCommand } from '../cli/bundle.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const run = promisify(execFile);
export const compiler = join(root, 'node_modules/typescript/bin/tsc');

export interface Packed {
  readonly name: string;
  readonly path: string;
  readonly tarball: Uint8Array<ArrayBuffer>;
  readonly content: Package;
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** Builds and packs all of them. They are gone when the tests of this file are over. */
export async function packAll(): Promise<readonly Packed[]> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-packed-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return packInto(folder);
}

/** Builds and packs all of them into a folder. */
export async function packInto(folder: string): Promise<readonly Packed[]> {
  // What a source that is gone has left behind would be packed too.
  await Promise.all(
    (await packageFolders()).map((each) => rm(join(root, each, 'dist'), { recursive: true, force: true })),
  );
  await run(process.execPath, [compiler, '-b'], { cwd: root });
  // The command goes out in the few files that it starts from.
  await bundleCommand();
  // The pages go out with the package that serves them.
  await buildBoard();
  const filters = ['--filter', './packages/*', '--filter', './plugins/*', '--filter', '!@obligato/board'];
  await run('npx', ['--yes', await packageManager(), '--recursive', ...filters, 'pack', '--pack-destination', folder], {
    cwd: root,
  });
  return packedIn(folder);
}

/** The package manager that installs the workspace, with its version. */
export async function packageManager(): Promise<string> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return /pnpm@[\d.]+/.exec(scripts.setup)?.[0] ?? 'pnpm';
}

/** What lies packed in a folder. */
export const packedIn = async (folder: string): Promise<readonly Packed[]> =>
  Promise.all(
    (await readdir(folder)).filter((name) => name.endsWith('.tgz')).map((name) => readPacked(join(folder, name))),
  );

/** `packages/core` and so on. */
export async function packageFolders(): Promise<readonly string[]> {
  const groups = ['packages', 'plugins'].map(async (group) =>
    (await readdir(join(root, group))).map((name) => `${group}/${name}`),
  );
  const folders = (await Promise.all(groups)).flat();
  const arePrivate = await Promise.all(folders.map(isPrivate));
  return folders.filter((_, index) => !arePrivate[index]);
}

/** What is for this repository alone, such as the sources of the board. */
async function isPrivate(folder: string): Promise<boolean> {
  return JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')).private === true;
}

async function readPacked(path: string): Promise<Packed> {
  const tarball = new Uint8Array(await readFile(path));
  const content = createPackageFromTarballData(tarball);
  const name = content.packageName;
  const manifest = JSON.parse(content.readFile(`/node_modules/${name}/package.json`));
  return { name, path, tarball, content, manifest };
}
