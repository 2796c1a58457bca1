/** The packages as a registry would hand them out: JavaScript, in a few files, beside what they ask for. Made once for all tests. */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, defaultServerConditions } from 'vite';
import { afterAll, inject } from 'vitest';
import type {} from '../cli/bundle.ts';
import { onceARun } from '../once-a-run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Name of each package → the folder that is linked where it is installed. */
export type Installed = Readonly<Record<string, string>>;

/**
 * A process that reads them starts in a fifth of the time that it takes to translate the sources module by module, as every
 * command of a page would.
 */
export async function installedPackages(): Promise<Installed> {
  const packages = await packagesHere();
  const nodeModules = await theFolder(packages);
  return Object.fromEntries(packages.map(({ name }) => [name, join(nodeModules, name)]));
}

/** An empty folder whose modules find them. Gone when the tests of this file are over. */
export async function emptyBesidePackages(): Promise<string> {
  const place = await mkdtemp(join(await theFolder(await packagesHere()), '../beside-'));
  afterAll(() => rm(place, { recursive: true, force: true }));
  return place;
}

/** A copy of a folder of this repository whose programs find them. */
export async function besidePackages(folder: string): Promise<string> {
  const place = await emptyBesidePackages();
  const copy = join(place, basename(folder));
  // Without what it has installed, and without the records of whoever has lived a year in it.
  await cp(folder, copy, { recursive: true, filter: (path) => !/[\\/](node_modules|data[^\\/]*)$/.test(path) });
  await linkOthers(join(folder, 'node_modules'), join(place, 'node_modules'));
  return copy;
}

async function theFolder(packages: readonly Package[]): Promise<string> {
  const folder = await onceARun('installed', (making) => makeAll(join(making, 'node_modules'), packages));
  if (folder === undefined) throw new Error('Packages are made for a run of tests, and this is none');
  return join(folder, 'node_modules');
}

interface Package {
  readonly name: string;
  readonly home: string;
  /** `.` and `./internal` → where its sources are. */
  readonly doors: ReadonlyMap<string, string>;
}

async function packagesHere(): Promise<readonly Package[]> {
  const folders = await Promise.all(
    ['packages', 'plugins'].map(async (kind) =>
      (await readdir(join(root, kind))).map((each) => join(root, kind, each)),
    ),
  );
  const all = await Promise.all(
    folders.flat().map(async (home): Promise<Package> => {
      const { name, exports = {} } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
      const doors = Object.entries<{ readonly source: string }>(exports);
      return { name, home, doors: new Map(doors.map(([door, { source }]) => [door, join(home, source)])) };
    }),
  );
  return all.filter(({ doors }) => doors.size > 0);
}

/** `./internal` → `internal.js` */
const fileOf = (door: string) => `${door === '.' ? 'index' : door.slice(2)}.js`;

async function makeAll(nodeModules: string, packages: readonly Package[]): Promise<void> {
  const entries = packages.flatMap(({ name, doors }) =>
    [...doors].map(([door, source]) => [`${name}/${fileOf(door)}`, source] as const),
  );
  const conditions = ['source', ...defaultServerConditions];
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions },
    ssr: { noExternal: true, target: 'node', resolve: { conditions } },
    build: {
      ssr: true,
      target: 'node20',
      outDir: nodeModules,
      minify: false,
      rolldownOptions: {
        // A worker is a program of its own, and is looked for beside the door that starts it.
        input: {
          ...Object.fromEntries(entries),
          '@obligato/simulate/shard-worker.js': join(root, 'packages/simulate/src/shards/shard-worker.ts'),
        },
        // A door shows what its package exports, and nothing that others of these files want of it.
        preserveEntrySignatures: 'strict',
        // What others wrote is read from where it lies, as a plugin and the core read the same zod.
        external: (id) => /^(?!@obligato\/)[@a-z]/.test(id),
        output: { entryFileNames: '[name]', chunkFileNames: '@obligato/[name]-[hash].js' },
      },
    },
  });
  const command = pathToFileURL(inject('command')).href;
  await writeFile(join(nodeModules, '@obligato/cli/main.js'), `import ${JSON.stringify(command)};\n`);
  await symlink(join(root, 'packages/http/board'), join(nodeModules, '@obligato/http/board'));
  for (const { name, home, doors } of packages) {
    const exports = Object.fromEntries([...doors.keys()].map((door) => [door, `./${fileOf(door)}`]));
    await writeFile(join(nodeModules, name, 'package.json'), JSON.stringify({ name, type: 'module', exports }));
    await linkOthers(join(home, 'node_modules'), nodeModules);
  }
}

/** What a package asks for, beside it. */
async function linkOthers(from: string, to: string): Promise<void> {
  const names = await readdir(from).catch(() => []);
  for (const name of names.filter((each) => !each.startsWith('.') && each !== '@obligato')) {
    await mkdir(name.startsWith('@') ? join(to, name) : to, { recursive: true });
    const inside = name.startsWith('@') ? (await readdir(join(from, name))).map((each) => join(name, each)) : [name];
    for (const each of inside) if (!existsSync(join(to, each))) await symlink(join(from, each), join(to, each));
  }
}
