/** A real server with little memory, its organ planned for a year, and tokens for those who attack it and those who only use it. */
import { json } from '../cli/obligato.ts';
import { serving } from '../http/serving.ts';

export { plannedOrgan } from '../cli/obligato.ts';

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

/** A token of somebody in the unit. */
export async function tokenOf(folder: string, role: string, member: string): Promise<string> {
  const made = await json(folder, ['token', 'create', '--unit', unit, '--role', role, '--member', member]);
  return made.document.token;
}

/** Starts the server and waits until it says where it listens. With 256 MB it has as much as a small container. */
export async function attacked(folder: string, args: readonly string[] = []): Promise<Attacked> {
  const environment = { NODE_OPTIONS: '--max-old-space-size=256' };
  const { url, log, child, end, stop } = await serving(folder, args, { environment });
  let isOver = false;
  void end.then(() => {
    isOver = true;
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
  const over = async () => (await stop('SIGTERM')).code;
  return { folder, url, log, pid: child.pid ?? 0, hasEnded: () => isOver, ask, stop: over };
}

/** An id as one segment of a path. */
export const at = (id: string) => encodeURIComponent(id);
