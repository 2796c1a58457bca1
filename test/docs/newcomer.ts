/** An empty folder of somebody who has Node.js and npm, and what a page tells them to install: out of this repository, as it is. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { defaultServerConditions } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Newcomer {
  readonly folder: string;
  /** `PATH`, with what stands in for npm, npx and the command in front. */
  readonly path: string;
  readonly language: string;
  /** When whoever it was has gone. */
  leave(): Promise<void>;
}

const conditions = ['source', ...defaultServerConditions];
/** Where the packages lie as TypeScript, a test of somebody else's reads them so. */
const vitestConfig = `export default { resolve: { conditions: ${JSON.stringify(conditions)} }, ssr: { resolve: { conditions: ${JSON.stringify(conditions)} } } };\n`;

/** Somebody who installs from the sources here: packages are linked, nothing is fetched. `main` is the bundled command. */
export async function aNewcomer(main: string, language: string): Promise<Newcomer> {
  const home = await mkdtemp(join(tmpdir(), 'obligato-tutorial-'));
  const [folder, bin] = [join(home, 'work'), join(home, 'bin')];
  await Promise.all([mkdir(folder), mkdir(bin)]);
  const tsx = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;
  const node = `exec "${process.execPath}"`;
  const typescript = `${node} --conditions=source --import "${tsx}"`;
  await writeFile(join(bin, 'vitest.config.mjs'), vitestConfig);
  await writeFile(join(bin, 'install.mjs'), installing(await packagesHere()));
  const vitest = `${node} "${join(root, 'node_modules/vitest/vitest.mjs')}" --config "${join(bin, 'vitest.config.mjs')}" --root "$PWD"`;
  const commands = {
    // A plugin of one's own imports the core, which lies here in TypeScript.
    obligato: `${typescript} "${main}" "$@"`,
    vitest: `${vitest} "$@"`,
    tsx: `${typescript} "$@"`,
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
async function packagesHere(): Promise<Readonly<Record<string, string>>> {
  const kinds = await Promise.all(
    ['packages', 'plugins'].map(async (kind) =>
      (await readdir(join(root, kind))).map((name) => [`@obligato/${name}`, join(root, kind, name)] as const),
    ),
  );
  const others = {
    ...Object.fromEntries(['tsx', 'vitest', 'typescript'].map((name) => [name, join(root, 'node_modules', name)])),
    ...Object.fromEntries(
      ['zod', 'express', 'fastify', '@hono/node-server', 'inversify'].map((name) => [
        name,
        join(root, 'test/node_modules', name),
      ]),
    ),
    xstate: join(root, 'test/node_modules/xstate'),
  };
  return { ...Object.fromEntries(kinds.flat()), ...others };
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
