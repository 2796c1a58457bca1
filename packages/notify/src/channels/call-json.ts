/** Calls a messenger in JSON, and reads what it answers. */
import type { Outcome } from './channel.ts';

export interface JsonCall {
  readonly url: URL;
  /** POST. */
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is answered with another status than 200 is read, too: some say there what went wrong. */
  readonly readsRefusals?: boolean;
  readonly timeoutMilliseconds?: number;
}

/** Of what it answers, with 200, `read` says what that means. What it says is quoted, and shortened: it goes into a log. */
export async function callJson<T>(
  { url, method = 'POST', body, headers = {}, readsRefusals = false, timeoutMilliseconds = 10_000 }: JsonCall,
  read: (answer: Readonly<Record<string, unknown>>) => T,
): Promise<T | Outcome> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // Where it leads is configured; a receiver must not send it on.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }), ...headers },
    });
    text = await response.text();
  } catch (error) {
    // The address holds the secret of a robot: what is told of an error is its cause alone.
    return { is: 'down', because: causeOf(error) };
  }
  const answered: Outcome = { is: 'down', because: `the server answered ${response.status}` };
  if (response.status >= 500 || (!response.ok && !readsRefusals)) return answered;
  try {
    return read(JSON.parse(text));
  } catch {
    return response.ok ? { is: 'down', because: 'the server did not answer in JSON' } : answered;
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no connection';
  if (error.name === 'TimeoutError') return 'the server took too long';
  const { code } = (error.cause ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? `no connection (${code})` : 'no connection';
}

/** What a receiver says of itself, in a line. */
export const quoted = (code: unknown, words: unknown): string =>
  `${String(code)}: ${String(words ?? '')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 200)}`;
