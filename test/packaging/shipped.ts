/** What goes out with the packages: every library that one of them asks for or carries in its bundle, read off the lockfile. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageManager, root, run } from './packed.ts';

/** A part of a bill of materials (CycloneDX 1.6), as far as it is read here. */
interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
}

export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
}

/** The board is in it: its pages go out inside `@obligato/http`. */
const filters = ['--filter', './packages/*', '--filter', './plugins/*'];

/** Writes the bill of materials of all packages to a file. */
export async function writeBillOfMaterials(file: string): Promise<void> {
  const format = ['--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--prod', '--out', file];
  await run('npx', ['--yes', await packageManager(), 'sbom', ...format, ...filters], { cwd: root });
}

/** Others' libraries in a bill of materials, by name. */
export async function shippedIn(file: string): Promise<readonly Shipped[]> {
  const { components } = JSON.parse(await readFile(file, 'utf8')) as { readonly components: readonly Component[] };
  return components
    .map(({ group, name, version, licenses }) => ({
      name: group === undefined ? name : `${group}/${name}`,
      version,
      licence: licenses?.map(({ license, expression }) => expression ?? license?.id ?? '').join(' AND ') ?? '',
    }))
    .filter(({ name }) => !name.startsWith('@obligato/'))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** What is shipped now. */
export async function shippedNow(): Promise<readonly Shipped[]> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-shipped-'));
  try {
    await writeBillOfMaterials(join(folder, 'sbom.json'));
    return await shippedIn(join(folder, 'sbom.json'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The page that lists them. */
export const licencesPage = (shipped: readonly Shipped[]): string => `# Licences of what is shipped

Obligato itself is under the [MIT licence](../LICENSE). Its packages ask for these libraries, or carry them in a bundle; what is carried has
the texts of its licences beside it (\`bundle/licences.md\` of \`@obligato/cli\`, \`board/licences.md\` of \`@obligato/http\`). The list is
read off the lockfile, and a test holds it to it: \`npx vitest run test/packaging/licences.test.ts -u\` writes it anew.

| library | version | licence |
|---|---|---|
${shipped.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |\n`).join('')}`;
