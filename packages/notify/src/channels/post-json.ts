/** Posts JSON to a messenger, and reads what it answers. */
import type { Outcome } from './channel.ts';

export interface JsonPost {
  readonly url: URL;
  readonly body: unknown;
  readonly timeoutMilliseconds?: number;
}

/** Of what it answers, with 200, `read` says what that means. What it says is quoted, and shortened: it goes into a log. */
export async function postJson(
  { url, body, timeoutMilliseconds = 10_000 }: JsonPost,
  read: (answer: Readonly<Record<string, unknown>>) => Outcome,
): Promise<Outcome> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      // Where it leads is configured; a receiver must not send it on.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    text = await response.text();
  } catch (error) {
    // The address holds the secret of a robot: what is told of an error is its cause alone.
    return { is: 'down', because: causeOf(error) };
  }
  if (!response.ok) return { is: 'down', because: `the server answered ${response.status}` };
  try {
    return read(JSON.parse(text));
  } catch {
    return { is: 'down', because: 'the server did not answer in JSON' };
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
