/** The example organ, with the store on PostgreSQL installed beside its obligato.yaml. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { organ, root } from '../cli/obligato.ts';
import { bundleScript } from '../faults/bundle-script.ts';
import type { PostgresServer } from './postgres-server.ts';

export async function organOnPostgres(store = "'@obligato/postgres'"): Promise<string> {
  const folder = await organ();
  const file = join(folder, 'obligato.yaml');
  await writeFile(file, `${await readFile(file, 'utf8')}store: ${store}\n`);
  // In one file: translated anew for each command, it took longer than what the command does.
  const installed = join(folder, 'node_modules/@obligato/postgres');
  await mkdir(installed, { recursive: true });
  await bundleScript('../../packages/postgres/src/index.ts', installed);
  const { name, version } = JSON.parse(await readFile(join(root, 'packages/postgres/package.json'), 'utf8'));
  await writeFile(
    join(installed, 'package.json'),
    JSON.stringify({ name, version, type: 'module', exports: './index.js' }),
  );
  return folder;
}

/** In a schema of its own. */
export const postgresEnvironment = (server: PostgresServer) => ({
  OBLIGATO_POSTGRES_URL: server.url(),
  OBLIGATO_POSTGRES_SCHEMA: server.newSchema(),
});
