/** The one way to the server. Every request goes through here, and none throws. */
import { signal } from '@preact/signals';
import { reading } from '../texts/text.ts';
import type { Answer, Problem } from './answer.ts';

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** `json` when absent. */
  readonly as?: 'json' | 'text';
  /** Without a cookie: the server is not to know who asks. */
  readonly asNobody?: boolean;
}

/** Whether the server has answered the last request. */
export const isOnline = signal(true);

/** What happens when the session has ended; the shell says it. */
let whenExpired = () => {};
export const onExpired = (then: () => void): void => {
  whenExpired = then;
};

/** Asks the server; ids in a path are escaped by `path`. */
export async function ask<T>(
  address: string,
  { method = 'GET', query, body, headers = {}, as = 'json', asNobody = false }: Asking = {},
): Promise<Answer<T>> {
  const asked = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  const search = asked.length > 0 ? `?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}` : '';
  const sent: Record<string, string> = saidWith();
  if (body !== undefined) sent['content-type'] = 'application/json';
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) sent[name] = value;
  try {
    const credentials = asNobody ? 'omit' : 'same-origin';
    const init = { method, headers: sent, credentials, cache: 'no-store' } as const;
    const response = await fetch(address + search, body === undefined ? init : { ...init, body: JSON.stringify(body) });
    const { status, headers: about } = response;
    const [etag, leftOut] = [about.get('etag') ?? undefined, Number(about.get('obligato-left-out'))];
    return received(address, { status, text: await response.text(), etag, leftOut, as });
  } catch {
    return received(address, undefined);
  }
}

/** What every request says. */
export const saidWith = (): Record<string, string> => ({ accept: 'application/json', 'accept-language': reading() });

interface Received extends Pick<Asking, 'as'> {
  readonly status: number;
  readonly text: string;
  readonly etag?: string | undefined;
  readonly leftOut?: number;
}

/** What came back, as an answer; undefined where nothing did. */
export function received<T>(address: string, came: Received | undefined): Answer<T> {
  isOnline.value = came !== undefined;
  if (!came) return { kind: 'offline' };
  const { status, text, etag, leftOut = 0, as } = came;
  if (status < 300) {
    const value = (as === 'text' ? text : text === '' ? undefined : parsed(text)) as T;
    return { kind: 'ok', value, etag, leftOut };
  }
  const problem = (parsed(text) ?? { type: 'urn:obligato:problem:out-of-service', title: '', status }) as Problem;
  if (status === 401 && address !== '/session') {
    whenExpired();
    return { kind: 'expired' };
  }
  // What stands between the page and the server answers for it while it is away.
  if (status >= 502 && problem.code === undefined && problem.title === '') {
    isOnline.value = false;
    return { kind: 'offline' };
  }
  return { kind: 'refused', problem, etag };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A path whose ids are escaped: `path\`/units/${unit}\``. */
export const path = (parts: TemplateStringsArray, ...ids: readonly (string | number)[]): string =>
  parts.reduce((whole, part, index) => whole + encodeURIComponent(String(ids[index - 1])) + part);
