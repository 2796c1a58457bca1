/**
 * What a release consists of, in a folder: every package as it would be published, the bill of materials, and the digests of all of it.
 * `npm run release -- FOLDER` refuses before anything is written where a step towards a release is missing; publishing is a person's act.
 */
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { packageFolders, packInto, root, run } from './packed.ts';
import { shippedIn, writeBillOfMaterials } from './shipped.ts';

async function main(target: string | undefined): Promise<void> {
  const version: string = (await manifestIn('.')).version;
  const missing = [
    ...(target === undefined ? ['name a folder to write to: npm run release -- FOLDER'] : await whatLiesIn(target)),
    ...(await missingFor(version)),
  ];
  if (target === undefined || missing.length > 0) {
    process.stderr.write(`Nothing was written.\n${missing.map((each) => `- ${each}\n`).join('')}`);
    process.exitCode = 2;
    return;
  }
  const folder = resolve(target);
  await mkdir(folder, { recursive: true });
  const packed = await packInto(folder);
  const bill = `obligato-${version}.cdx.json`;
  await writeBillOfMaterials(join(folder, bill));
  const libraries = await shippedIn(join(folder, bill));
  await writeFile(join(folder, 'SHA256SUMS'), await digestsOf(folder));
  process.stdout.write(`${packed.length} packages of ${version}, ${libraries.length} libraries of others in ${bill}\n`);
}

/** Each step towards a release that was not taken, in words. */
async function missingFor(version: string): Promise<readonly string[]> {
  const { stdout: changes } = await run('git', ['status', '--porcelain'], { cwd: root });
  const { stdout: tagged } = await run('git', ['tag', '--points-at', 'HEAD'], { cwd: root });
  const folders = await packageFolders();
  const versions = await Promise.all(folders.map(async (each) => [each, (await manifestIn(each)).version] as const));
  const unreleased = (await readdir(join(root, '.changeset'))).filter((name) => /(?<!README)\.md$/.test(name));
  const log = await readFile(join(root, 'CHANGELOG.md'), 'utf8');
  return [
    ...(changes === '' ? [] : ['commit what lies uncommitted (git status)']),
    ...(tagged.split('\n').includes(`v${version}`) ? [] : [`tag the commit: git tag -a v${version}`]),
    ...versions
      .filter(([, own]) => own !== version)
      .map(([each, own]) => `${each} says ${own}, the workspace ${version}`),
    ...(unreleased.length === 0 ? [] : [`${unreleased.length} changes have no version yet: npm run versions`]),
    ...(log.includes(`\n## ${version} (2`) ? [] : [`CHANGELOG.md has no dated heading for ${version}`]),
    ...(await access(join(root, `test/versions/v${version}`)).then(
      () => [],
      () => [`test/versions has no folder v${version}: what this release leaves behind has to be read by later ones`],
    )),
  ];
}

/** A release is put together in a folder of its own. */
const whatLiesIn = async (target: string): Promise<readonly string[]> =>
  (await readdir(target).catch(() => [])).length === 0 ? [] : [`${target} is not empty`];

/** A line a file, as `sha256sum --check` reads it. */
async function digestsOf(folder: string): Promise<string> {
  const lines = (await readdir(folder)).sort().map(async (name) => {
    const digest = createHash('sha256').update(await readFile(join(folder, name)));
    return `${digest.digest('hex')}  ${name}\n`;
  });
  return (await Promise.all(lines)).join('');
}

const manifestIn = async (folder: string): Promise<{ readonly version: string }> =>
  JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));

await main(process.argv[2]);
