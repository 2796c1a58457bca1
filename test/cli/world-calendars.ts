/** The calendars of the world, as if they were installed beside a folder. */
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { json, obligato, type Ran, root } from './obligato.ts';

// From its sources: nothing has to be built for a test, and a clean clone has nothing built.
const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
const environment = { NODE_OPTIONS: `--conditions=source --import ${tsx}` };

/** Puts the package where a folder's packages are. */
export async function installWorldCalendars(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules/@obligato'), { recursive: true });
  await symlink(join(root, 'plugins/world-calendars'), join(folder, 'node_modules/@obligato/world-calendars'));
}

/** Runs the command where packages are loaded from their sources. */
export const fromSources = (folder: string, args: readonly string[]): Promise<Ran> =>
  obligato(folder, args, { environment });

/** The one JSON document that it printed. */
export const jsonFromSources = (folder: string, args: readonly string[]) => json(folder, args, { environment });
