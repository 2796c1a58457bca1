/** A real server with little memory, its organ planned for a year, and tokens for those who attack it and those who only use it. */
import { ended, json, obligato, organ, start } from '../cli/obligato.ts';

export interface Attacked {
  readonly folder: string;
  readonly url: string;
  /** What it said and logged. */
  readonly log: () => string;
  readonly pid: number;
  readonly hasEnded: () => boolean;
  ask(path: string, asking?: Asking): Promise<Response>;
  stop(): Promise<number | null>;
}

export interface Asking {
  readonly token?: string;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export const unit = 'tax-bureau/levy';

/** A day of a month in which much is owed. */
const today = '2026-03-10T09:00';

export async function plannedOrgan(): Promise<string> {
  const folder = await organ();
  const { code, stderr } = await obligato(folder, ['plan', '--year', '2026', '--now', '2026-01-05T09:00']);
  if (code !== 0) throw new Error(stderr);
  return folder;
}

/** A token of somebody in the unit. */
export async function tokenOf(folder: string, role: string, member: string): Promise<string> {
  const made = await json(folder, ['token', 'create', '--unit', unit, '--role', role, '--member', member]);
  return made.document.token;
}

/** Starts the server and waits until it says where it listens. With 256 MB it has as much as a small container. */
export async function attacked(folder: string, args: readonly string[] = []): Promise<Attacked> {
  const environment = { NODE_OPTIONS: '--max-old-space-size=256' };
  const child = start(folder, ['serve', '--port', '0', '--now', today, ...args], { environment });
  let log = '';
  let isOver = false;
  const end = ended(child).then(({ code }) => {
    isOver = true;
    return code;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      log += chunk;
      const found = /"url":"([^"]+)"/.exec(log)?.[1];
      if (found !== undefined) resolve(found);
    });
    void end.then(() => reject(new Error(log)));
  });
  const ask: Attacked['ask'] = (path, { token, method = 'GET', body, headers = {}, signal } = {}) =>
    fetch(`${url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  const stop = () => {
    child.kill('SIGTERM');
    return end;
  };
  return { folder, url, log: () => log, pid: child.pid ?? 0, hasEnded: () => isOver, ask, stop };
}

/** An id as one segment of a path. */
export const at = (id: string) => encodeURIComponent(id);
