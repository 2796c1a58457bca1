/** An organisation in a folder of its own, and the real command as a process: what the example about several servers starts. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { freePort } from './try-postgres.ts';

const index = import.meta.resolve('@obligato/cli');
const command = fileURLToPath(new URL(index.endsWith('.ts') ? './main.ts' : './main.js', index));
const organ = fileURLToPath(new URL('./organ', import.meta.url));
/** Everybody's clock in these examples. */
const now = ['--now', '2026-03-02T09:00'];

/** The tax bureau, for trials, with its records in `store`, or on its own disk. */
export async function office(store?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-office-'));
  // Without the records of whoever has lived a year in it: `npm start` does.
  await cp(organ, folder, { recursive: true, filter: (path) => !/[\\/]data[^\\/]*$/.test(path) });
  const file = join(folder, 'obligato.yaml');
  await writeFile(file, `${await readFile(file, 'utf8')}trial: true\n${store ? `store: ${store}\n` : ''}`);
  if (store) {
    // What `npm install @obligato/postgres` does.
    await mkdir(join(folder, 'node_modules/@obligato'), { recursive: true });
    const installed = fileURLToPath(new URL('..', import.meta.resolve('@obligato/postgres')));
    await symlink(installed, join(folder, 'node_modules/@obligato/postgres'));
  }
  return folder;
}

function start(folder: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [...process.execArgv, command, '--config', join(folder, 'obligato.yaml'), ...args], {
    env,
  });
}

const textOf = async (stream: NodeJS.ReadableStream | null) => (stream ? text(stream) : '');

/** Runs `obligato …` in a folder to its end, and gives what it printed. */
export async function obligato(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const child = start(folder, [...args, ...now], env);
  const [printed, told] = await Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  const code = child.exitCode ?? (await new Promise((resolve) => child.on('close', resolve)));
  if (code !== 0) throw new Error(`obligato ${args.join(' ')} ended with ${code}: ${told}`);
  return printed;
}

export interface Server {
  readonly url: string;
  /** At once, as a power cut would. */
  kill(): Promise<void>;
}

/** `obligato serve`, once it answers. */
export async function serve(folder: string, env: NodeJS.ProcessEnv = process.env): Promise<Server> {
  const port = await freePort();
  const child = start(folder, ['serve', '--port', String(port), '--rate', '10000', ...now], env);
  const ended = new Promise((resolve) => child.on('close', resolve));
  await new Promise<void>((resolve, reject) => {
    let told = '';
    child.on('close', () => reject(new Error(`the server ended: ${told}`)));
    child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      told += words;
      if (told.includes('Listening on')) resolve();
    });
  });
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { url: `http://127.0.0.1:${port}`, kill };
}

/** One address in front of several servers, as a load balancer is: each request goes to the next that answers. */
export async function portMap(servers: readonly Server[]): Promise<{ readonly url: string; close(): void }> {
  let turn = 0;
  const front = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = 'GET', headers, url = '/' } = request;
    const { authorization = '', 'content-type': type = 'application/json', 'idempotency-key': key = '' } = headers;
    const sent = { authorization, 'content-type': type, 'idempotency-key': String(key) };
    const first = turn++ % servers.length;
    for (const { url: behind } of [...servers.slice(first), ...servers.slice(0, first)]) {
      // Whether a server that died has written is not known: it is asked again elsewhere, by the same key.
      const answer = await fetch(behind + url, { method, headers: sent, body: Buffer.concat(chunks) }).catch(
        () => undefined,
      );
      if (answer) return void response.writeHead(answer.status).end(await answer.text());
    }
    response.writeHead(502).end();
  });
  const port = await freePort();
  await new Promise<void>((resolve) => front.listen(port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${port}`, close: () => void front.close() };
}
