/** The YAML files that somebody put into a folder: behind links too, and nothing that a system keeps there for itself. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Paths of `*.yaml` and `*.yml` below a folder, in one order everywhere. Links are followed, as containers mount every file
 * behind one; a folder that is its own ancestor is entered once. Names that begin with a dot are left out: `.git`, the folders
 * behind a mount, and `._x.yaml`, in which macOS keeps attributes.
 *
 * Throws what the file system throws: for a folder that is not there, or a link that leads nowhere.
 *
 * @example
 * await yamlFilesBelow('units') // → ['units/tax-bureau.yaml', 'units/tax-bureau/levy.yaml']
 */
export async function yamlFilesBelow(folder: string): Promise<readonly string[]> {
  return [...(await below(folder, []))].sort();
}

async function below(folder: string, ancestors: readonly string[]): Promise<readonly string[]> {
  const real = await realpath(folder);
  if (ancestors.includes(real)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map(async (entry) => {
        const path = join(folder, entry.name);
        const isYaml = /\.ya?ml$/.test(entry.name);
        const what = entry.isSymbolicLink() ? await behind(path, isYaml) : entry;
        if (what?.isDirectory()) return below(path, [...ancestors, real]);
        return isYaml && what?.isFile() ? [path] : [];
      }),
  );
  return found.flat();
}

/** A link that leads nowhere matters where a file was meant; any other is none of ours. */
const behind = (path: string, matters: boolean) =>
  stat(path).catch((error) => {
    if (matters) throw error;
    return undefined;
  });
