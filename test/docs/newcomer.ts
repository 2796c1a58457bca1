/** An empty folder of somebody who has Node.js and npm, and what a page tells them to install: out of this repository, as it is. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { installedPackages } from '../packaging/installed.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Newcomer {
  readonly folder: string;
  /** `PATH`, with what stands in for npm, npx and the command in front. */
  readonly path: string;
  readonly language: string;
  /** When whoever it was has gone. */
  leave(): Promise<void>;
}

/** Somebody who installs what is made of the sources here: packages are linked, nothing is fetched. `main` is the bundled command. */
export async function aNewcomer(main: string, language: string): Promise<Newcomer> {
  const home = await mkdtemp(join(tmpdir(), 'obligato-tutorial-'));
  const [folder, bin, beside] = [join(home, 'work'), join(home, 'bin'), join(home, 'node_modules')];
  await Promise.all([folder, bin, beside].map((each) => mkdir(each)));
  const packages = await packagesHere();
  await writeFile(join(bin, 'install.mjs'), installing(packages));
  // Pages are written for a Node.js that reads TypeScript. On one that does not, the command takes tsx if it finds one.
  await symlink(packages.tsx, join(beside, 'tsx'));
  const node = `exec "${process.execPath}"`;
  const commands = {
    obligato: `${node} "${main}" "$@"`,
    vitest: `${node} "${join(packages.vitest, 'vitest.mjs')}" "$@"`,
    tsx: `${node} --import "${pathToFileURL(join(packages.tsx, 'dist/loader.mjs')).href}" "$@"`,
    npx: 'exec "$@"',
    // What asks a registry is done without one; the rest is npm's own.
    npm: `case "$1" in install) ${node} "${join(bin, 'install.mjs')}" "$@";; *) exec "${await whereIs('npm')}" "$@";; esac`,
  };
  for (const [name, line] of Object.entries(commands)) {
    await writeFile(join(bin, name), `#!/bin/sh\n${line}\n`);
    await chmod(join(bin, name), 0o755);
  }
  const leave = () => rm(home, { recursive: true, force: true });
  return { folder, path: `${bin}:${process.env.PATH}`, language, leave };
}

/** A program of this machine, by its full path. */
const whereIs = async (name: string) => (await promisify(execFile)('bash', ['-c', `command -v ${name}`])).stdout.trim();

/** Where each package lies from which a page may install: those of this repository, and the few that it has from elsewhere. */
async function packagesHere() {
  const [tools, libraries] = [join(root, 'node_modules'), join(root, 'test/node_modules')];
  const others = ['typescript', 'zod', 'express', 'fastify', '@hono/node-server', 'inversify', 'xstate'];
  return {
    ...(await installedPackages()),
    ...Object.fromEntries(others.map((name) => [name, join(name === 'typescript' ? tools : libraries, name)])),
    tsx: join(tools, 'tsx'),
    vitest: join(tools, 'vitest'),
  };
}

/** `npm install NAME …`, or of what package.json lists, without a registry: each package is linked into the folder, and nothing besides. */
const installing = (packages: Readonly<Record<string, string>>) => `
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
const packages = ${JSON.stringify(packages)};
const words = process.argv.slice(3);
const listed = () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies });
};
const named = words.filter((word) => word !== '--global' && word !== '--save-dev');
const names = named.length > 0 ? named : listed();
for (const name of names) {
  if (!Object.hasOwn(packages, name)) throw new Error('There is no package ' + name);
  // What is installed for all folders is the command, and that is there.
  if (words.includes('--global')) continue;
  const path = join('node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(packages[name], path);
}
`;

/** What a block of commands prints, to the terminal, on either stream. */
export function runBlock(commands: string, { folder, path, language }: Newcomer): Promise<string> {
  const env = { PATH: path, HOME: folder, LANG: language, NODE_OPTIONS: '', NO_COLOR: '1' };
  return new Promise((resolve, reject) => {
    execFile('bash', ['-ec', `exec 2>&1\n${commands}`], { cwd: folder, env }, (error, stdout) => {
      if (error) reject(new Error(`${commands}\n${stdout}`, { cause: error }));
      else resolve(stdout);
    });
  });
}
