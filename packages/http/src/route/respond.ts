import type { Answer } from './answer.ts';

/** Headers that keep a browser from making more of an answer than it is. */
const always = {
  'cache-control': 'private, no-cache',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** An answer as a response. */
export function respond({ status, type, body, headers }: Answer, request: string): Response {
  const typed = type === '' ? {} : { 'content-type': type };
  return new Response(body, { status, headers: { ...always, ...typed, ...headers, 'x-request-id': request } });
}
