/** Packages that do not come with the command, as if they were installed, from their sources: a clean clone has nothing built. */
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { json, obligato, type Ran, root } from './obligato.ts';

const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;

/** Surroundings in which packages are loaded from their sources. */
export const environment = { NODE_OPTIONS: `--conditions=source --import ${tsx}` };

/** Puts a package of `plugins` where a folder's packages are. */
export async function installPlugin(folder: string, name: string): Promise<void> {
  await mkdir(join(folder, 'node_modules/@obligato'), { recursive: true });
  await symlink(join(root, 'plugins', name), join(folder, 'node_modules/@obligato', name));
}

/** Runs the command in such surroundings. */
export const fromSources = (folder: string, args: readonly string[], more = {}): Promise<Ran> =>
  obligato(folder, args, { environment: { ...environment, ...more } });

/** The one JSON document that it printed. */
export const jsonFromSources = (folder: string, args: readonly string[]) => json(folder, args, { environment });
