/** Every `@example` above an export, and every program in a package's README, compiles: a reader can take it as it stands. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { type DocExample, examplesIn, moduleOf, programsIn } from './doc-examples.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** Where a reader would import from, the lowest door first. */
const doors = [
  ...['core', 'core/internal', 'engine', 'engine/files', 'engine/reform', 'engine/store'],
  ...[
    'files',
    'lowdb',
    'postgres',
    'restate',
    'archive',
    'http',
    'notify',
    'simulate',
    'cn-calendar',
    'world-calendars',
    'german',
  ],
];

async function sourcesOf(group: string): Promise<readonly string[]> {
  const folders = await readdir(join(root, group));
  const files = folders.map(async (name) => {
    const entries = await readdir(join(root, group, name, 'src'), { recursive: true });
    return entries.filter((file) => file.endsWith('.ts')).map((file) => join(root, group, name, 'src', file));
  });
  return (await Promise.all(files)).flat();
}

async function readmesOf(group: string): Promise<readonly string[]> {
  const paths = (await readdir(join(root, group))).map((name) => join(root, group, name, 'README.md'));
  return paths.filter((path) => existsSync(path));
}

test('every example in the sources and the READMEs is understood by the compiler', { timeout: 120_000 }, async () => {
  const sources = (await Promise.all(['packages', 'plugins'].map(sourcesOf))).flat();
  const examples = sources.flatMap((path) => examplesIn(path, root).map((example) => ({ path, example })));
  expect(examples.length).toBeGreaterThan(80);
  const readmes = (await Promise.all(['packages', 'plugins'].map(readmesOf))).flat();
  const programs = readmes.flatMap((path) => programsIn(path, root).map((example) => ({ path, example })));
  expect(programs.length).toBeGreaterThan(8);

  const exported = new Map<string, string>();
  for (const name of doors.toReversed()) {
    for (const each of Object.keys(await import(`@obligato/${name}`)))
      if (each !== 'default') exported.set(each, `@obligato/${name}`);
  }
  const around = await readFile(join(import.meta.dirname, 'surroundings.ts'), 'utf8');
  const surroundings = [...around.matchAll(/^export (?:const (\w+)|\{ ([^}]*) \})/gm)].flatMap(([, one, many]) =>
    one === undefined ? (many ?? '').split(', ') : [one],
  );

  const folder = await mkdtemp(join(tmpdir(), 'obligato-examples-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  await symlink(join(root, 'test/node_modules'), join(folder, 'node_modules'));
  await copyFile(join(import.meta.dirname, 'surroundings.ts'), join(folder, 'surroundings.ts'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const places = new Map<string, DocExample>();
  for (const [index, { path, example }] of [...examples, ...programs].entries()) {
    // What is not exported from its package is shown to those who work on it.
    const own = [
      ...(await readFile(path, 'utf8')).matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm),
    ];
    const known = new Map([...own.map(([, name = '']) => [name, path] as const), ...exported]);
    places.set(`${index}.ts`, example);
    await writeFile(join(folder, `${index}.ts`), moduleOf(example, known, surroundings));
  }
  const compilerOptions = { types: ['node'], typeRoots: [join(root, 'node_modules/@types')], noEmit: true };
  const ways = { composite: false, incremental: false, declaration: false, declarationMap: false, rootDir: '/' };
  const plain = { rewriteRelativeImportExtensions: false, verbatimModuleSyntax: false, isolatedModules: false };
  const base = join(root, 'tsconfig.base.json');
  const config = {
    extends: base,
    compilerOptions: { ...compilerOptions, ...ways, ...plain, tsBuildInfoFile: null },
    include: ['*.ts'],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = await run(process.execPath, [compiler, '-p', folder], { cwd: folder }).catch((error) => error);
  const told = stdout.replace(/^(\d+\.ts)\((\d+),\d+\)/gm, (place: string, file: string) => {
    const example = places.get(file);
    return example ? `${example.place} “${example.code.split('\n')[0]}” ${place}` : place;
  });
  expect(told).toBe('');
});
