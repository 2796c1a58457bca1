/**
 * The guides, done with the packed packages alone: npm itself installs them into an empty folder, and nothing of this repository is near.
 * By command, since everything else comes from the registry: `npm run guides`, or of some, `npm run guides -- rule-check run-it`.
 */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Newcomer, root } from '../docs/newcomer.ts';
import { walkPage } from '../docs/walk-page.ts';
import { type Packed, packedIn, packInto } from './packed.ts';

/** Four people's ways: rules of every kind, an engine in Fastify with an own store, an organ that is run, two sets of rules compared. */
const ways = [
  ...['rule-check', 'rule-duty', 'rule-deadline', 'rule-effect', 'rule-indicator', 'own-obligation', 'facts'],
  ...[
    'fastify',
    'express',
    'office-portal',
    'bot',
    'run-it',
    'compare-rules',
    '../write-a-store',
    '../embed-the-engine',
  ],
];

async function main(wanted: readonly string[]): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'obligato-guides-'));
  try {
    const tarballs = join(home, 'tarballs');
    await mkdir(tarballs);
    // Those of a release, where they lie already.
    const { OBLIGATO_TARBALLS: given } = process.env;
    const packed = given === undefined ? await packInto(tarballs) : await packedIn(given);
    for (const name of wanted.length > 0 ? wanted : ways) {
      const newcomer = await aStranger(packed, join(home, 'global'));
      const said = await walkPage(join(root, `docs/guides/${name}.md`), newcomer).then(
        ({ commands, lines }) => `ok: ${commands} commands, ${lines} lines`,
        (error: Error) => `FAILED\n${error.message}`,
      );
      if (said.startsWith('FAILED')) process.exitCode = 1;
      process.stdout.write(`GUIDE ${name} ${said}\n`);
      await newcomer.leave();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Somebody who has Node.js and npm, and whose registry has these packages. What one installs for all folders is there for the next. */
async function aStranger(packed: readonly Packed[], everywhere: string): Promise<Newcomer> {
  const home = await mkdtemp(join(tmpdir(), 'obligato-stranger-'));
  const [folder, bin] = [join(home, 'work'), join(home, 'bin')];
  await Promise.all([mkdir(folder), mkdir(bin)]);
  await writeFile(join(bin, 'install.mjs'), installing(packed, everywhere));
  const npm = `#!/bin/sh\ncase "$1" in install) exec "${process.execPath}" "${join(bin, 'install.mjs')}" "$@";; *) PATH="\${PATH#*:}" exec npm "$@";; esac\n`;
  await writeFile(join(bin, 'npm'), npm);
  await chmod(join(bin, 'npm'), 0o755);
  const leave = () => rm(home, { recursive: true, force: true });
  return { folder, path: `${bin}:${join(everywhere, 'bin')}:${process.env.PATH}`, language: 'C.UTF-8', leave };
}

/** `npm install`, which takes what would be published from the file that it was packed into, with all that it asks for of the others. */
const installing = (packed: readonly Packed[], everywhere: string) => `
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
const packed = ${JSON.stringify(
  Object.fromEntries(
    packed.map(({ name, path, manifest }) => [name, { path, needs: neededBy(manifest as Manifest) }] as const),
  ),
)};
const words = process.argv.slice(3);
const isGlobal = words.includes('--global');
const named = words.filter((word) => !word.startsWith('--'));
if (isGlobal && existsSync(${JSON.stringify(join(everywhere, 'bin/obligato'))})) process.exit();
if (named.length === 0) {
  // What a package.json asks for by its version is taken by its name.
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const group of [manifest.dependencies, manifest.devDependencies])
    for (const name of Object.keys(group ?? {}).filter((each) => each in packed)) {
      named.push(name);
      delete group[name];
    }
  writeFileSync('package.json', JSON.stringify(manifest));
}
const wanted = new Set();
const want = (name) => {
  if (wanted.has(name)) return;
  wanted.add(name);
  for (const other of packed[name]?.needs ?? []) want(other);
};
named.forEach(want);
const asked = [...wanted].map((name) => packed[name]?.path ?? name);
const flags = ['--prefer-offline', '--no-audit', '--no-fund', ...(isGlobal ? ['--global', '--prefix', ${JSON.stringify(everywhere)}] : [])];
const path = process.env.PATH.slice(process.env.PATH.indexOf(':') + 1);
// With the registry, the cache, the proxy and the certificates of whoever runs this.
const env = { ...process.env, PATH: path, ...${JSON.stringify(ownOfNpm())} };
execFileSync('npm', ['install', ...flags, ...asked], { stdio: 'inherit', env });
`;

const ownOfNpm = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(HOME|npm_config_(registry|cache|userconfig)|NODE_EXTRA_CA_CERTS|.*_proxy)$/i.test(name),
    ),
  );

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

const neededBy = ({ dependencies = {} }: Manifest) =>
  Object.keys(dependencies).filter((name) => name.startsWith('@obligato/'));

await main(process.argv.slice(2));
