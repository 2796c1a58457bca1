/** Packages that do not come with the command, where a folder has installed them. */
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { installedPackages } from '../packaging/installed.ts';

/** Puts a package of `plugins` where a folder's packages are. */
export async function installPlugin(folder: string, name: string): Promise<void> {
  const installed = await installedPackages();
  await mkdir(join(folder, 'node_modules/@obligato'), { recursive: true });
  await symlink(installed[`@obligato/${name}`] ?? '', join(folder, 'node_modules/@obligato', name));
}
