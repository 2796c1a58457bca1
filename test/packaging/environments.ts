/**
 * The packed packages, installed by every package manager that people use, and run by every Node that is kept up, by Bun and by Deno. By
 * command, since each of them comes from the registry: `npm run environments`.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiler, type Packed, packedIn, packInto, run } from './packed.ts';

/** The command that installs what package.json asks for; each from the registry, at a version that is named. */
const managers: Readonly<Record<string, readonly string[]>> = {
  npm: ['npm', 'install', '--no-audit', '--no-fund'],
  pnpm: ['npx', '--yes', 'pnpm@12.21.0', 'install', '--no-frozen-lockfile'],
  yarn: ['npx', '--yes', '@yarnpkg/cli-dist@4.10.3', 'install', '--no-immutable'],
  'yarn-classic': ['npx', '--yes', 'yarn@1.22.22', 'install', '--non-interactive', '--no-lockfile'],
  bun: ['npx', '--yes', 'bun@1.3.14', 'install'],
};
/** How a script is run, and how the version begins that it is run by. */
interface Runtime {
  readonly name: string;
  readonly run: readonly string[];
  readonly version: string;
}

const nodes = ['20', '22', '24'].map((version) => ({
  name: `node ${version}`,
  run: ['npx', '--yes', '--package', `node@${version}`, '--', 'node'],
  version: `v${version}.`,
}));
/** Tried where npm has installed: what is installed is the same to them. */
const others: readonly Runtime[] = [
  { name: 'bun', run: ['npx', '--yes', 'bun@1.3.14'], version: '1.3.' },
  { name: 'deno', run: ['npx', '--yes', 'deno@2.9.6', 'run', '--allow-all'], version: 'deno 2.9.' },
];

/** Says of each pair whether a first refusal, and a first organisation, came of it. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-environments-'));
  try {
    const tarballs = join(folder, 'tarballs');
    await mkdir(tarballs);
    // Those of a release, where they lie already.
    const { OBLIGATO_TARBALLS: given } = process.env;
    const packed = given === undefined ? await packInto(tarballs) : await packedIn(given);
    for (const [name, command] of Object.entries(managers)) {
      const project = join(folder, name);
      await aProject(project, packed);
      const installed = await tried(() => run(command[0] ?? '', command.slice(1), { cwd: project }));
      process.stdout.write(`ENVIRONMENT ${name} install ${installed ?? 'ok'}\n`);
      if (installed !== undefined) process.exitCode = 1;
      else
        for (const runtime of [...nodes, ...(name === 'npm' ? others : [])])
          await tryRuntime(project, { manager: name, runtime });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Names every package by its file, at the top and for those that others ask for. */
async function aProject(project: string, packed: readonly Packed[]): Promise<void> {
  await mkdir(project);
  const files = Object.fromEntries(packed.map(({ name, path }) => [name, `file:${path}`]));
  const manifest = { name: 'outside', private: true, type: 'module', dependencies: files };
  const instead = { overrides: files, resolutions: files };
  await writeFile(join(project, 'package.json'), JSON.stringify({ ...manifest, ...instead }, null, 2));
  const lines = Object.entries(files).map(([name, file]) => `  '${name}': '${file}'\n`);
  await writeFile(join(project, 'pnpm-workspace.yaml'), `packages: ['.']\noverrides:\n${lines.join('')}`);
  await writeFile(join(project, '.yarnrc.yml'), 'nodeLinker: node-modules\nenableTelemetry: false\n');
  const source = await readFile(join(import.meta.dirname, 'outside', 'first-refusal.ts'), 'utf8');
  await writeFile(join(project, 'first-refusal.ts'), source);
  const options = ['--noCheck', '--module', 'NodeNext', '--target', 'ES2023', 'first-refusal.ts'];
  await run(process.execPath, [compiler, ...options], { cwd: project });
}

/** An embedder's first refusal, and a secretary's organisation with its records: the lock and the store are real. */
async function tryRuntime(
  project: string,
  { manager, runtime }: { readonly manager: string; readonly runtime: Runtime },
): Promise<void> {
  const [program = '', ...words] = runtime.run;
  const by = (args: readonly string[]) => run(program, [...words, ...args], { cwd: project });
  const command = 'node_modules/@obligato/cli/bin/obligato.js';
  const organisation = `organ-${runtime.name.replace(' ', '-')}`;
  const config = ['--config', `${organisation}/obligato.yaml`];
  const failure = await tried(async () => {
    const asked = words.filter((word) => word !== 'run' && word !== '--allow-all');
    const { stdout: version } = await run(program, [...asked, '--version'], { cwd: project });
    if (!version.startsWith(runtime.version)) throw new Error(`it was run by ${version}`);
    const { stdout } = await by(['first-refusal.js']);
    if (!stdout.includes('rule: organ/quorum')) throw new Error(stdout);
    await by([command, 'init', organisation, '--trial']);
    await by([command, 'plan', '--year', '2026', '--now', '2026-01-05T09:00', ...config]);
    const status = await by([command, 'status', '--json', '--now', '2026-01-05T09:00', ...config]);
    JSON.parse(status.stdout);
  });
  process.stdout.write(`ENVIRONMENT ${manager} ${runtime.name} ${failure ?? 'ok'}\n`);
  if (failure !== undefined) process.exitCode = 1;
}

/** Undefined when it went well; else what was said last. */
async function tried(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
    const said = [error instanceof Error ? error.message : String(error), stdout, stderr].join('\n').trim();
    return `FAILED\n${said.split('\n').slice(-12).join('\n')}`;
  }
}

await main();
