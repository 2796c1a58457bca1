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
  { method = 'GET', query, body, headers = {}, as = 'json' }: Asking = {},
): Promise<Answer<T>> {
  const asked = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  const search = asked.length > 0 ? `?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}` : '';
  const sent: Record<string, string> = { accept: 'application/json', 'accept-language': reading() };
  if (body !== undefined) sent['content-type'] = 'application/json';
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) sent[name] = value;
  let response: Response;
  let text: string;
  try {
    const init = { method, headers: sent, credentials: 'same-origin', cache: 'no-store' } as const;
    response = await fetch(address + search, body === undefined ? init : { ...init, body: JSON.stringify(body) });
    text = await response.text();
  } catch {
    isOnline.value = false;
    return { kind: 'offline' };
  }
  isOnline.value = true;
  const etag = response.headers.get('etag') ?? undefined;
  if (response.ok)
    return { kind: 'ok', value: (as === 'text' ? text : text === '' ? undefined : parsed(text)) as T, etag };
  const problem = (parsed(text) ?? {
    type: 'urn:obligato:problem:out-of-service',
    title: '',
    status: response.status,
  }) as Problem;
  if (response.status === 401 && address !== '/session') {
    whenExpired();
    return { kind: 'expired' };
  }
  // What stands between the page and the server answers for it while it is away.
  if (response.status >= 502 && problem.code === undefined && problem.title === '') {
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
