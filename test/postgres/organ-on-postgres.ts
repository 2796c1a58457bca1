/** The example organ, with the store on PostgreSQL installed beside its obligato.yaml. */
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { organ, root } from '../cli/obligato.ts';
import type { PostgresServer } from './postgres-server.ts';

/** The package is not built here. */
export const fromSource = `--conditions=source --import ${pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs'))}`;

export async function organOnPostgres(store = "'@obligato/postgres'"): Promise<string> {
  const folder = await organ();
  const file = join(folder, 'obligato.yaml');
  await writeFile(file, `${await readFile(file, 'utf8')}store: ${store}\n`);
  await mkdir(join(folder, 'node_modules/@obligato'), { recursive: true });
  await symlink(join(root, 'packages/postgres'), join(folder, 'node_modules/@obligato/postgres'));
  return folder;
}

/** In a schema of its own. */
export const postgresEnvironment = (server: PostgresServer) => ({
  OBLIGATO_POSTGRES_URL: server.url(),
  OBLIGATO_POSTGRES_SCHEMA: server.newSchema(),
  NODE_OPTIONS: fromSource,
});
