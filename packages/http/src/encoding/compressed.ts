/** Answers in fewer bytes, where the caller takes them and nothing secret stands in them. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Answer } from '../route/answer.ts';
import type { Route } from '../route/define-route.ts';

/** Below it nothing is saved. */
const leastBytes = 1_024;

type Encoding = 'br' | 'gzip';

const packed: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  // Between requests, not once for all of them: the quick setting is nearly as small.
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/**
 * Whether a route's answers may be compressed. How long they are would tell of a secret that stands beside what somebody else chose:
 * so never what is said to whoever signs in or has not, and never what answers something sent; but what it says itself that is open.
 */
export const mayCompress = ({
  method,
  action,
  isOpen = action !== 'public' && action !== 'signed-in',
}: Route): boolean => method === 'get' && isOpen;

/** The answer, compressed as the caller likes it best; as it is where that saves nothing. Streams stay as they are. */
export async function compressed<A extends { readonly body: Answer['body']; readonly headers: Answer['headers'] }>(
  answer: A,
  accepted: string | undefined,
): Promise<A> {
  const { body, headers } = answer;
  if (typeof body !== 'string') return answer;
  const varying = { ...answer, headers: { ...headers, vary: 'accept-encoding' } };
  const encoding = encodingOf(accepted);
  const bytes = Buffer.from(body);
  if (!encoding || bytes.length < leastBytes) return varying;
  const small = await packed[encoding](bytes);
  // The tag stays: it is the version of what is told, which If-Match sends back, and not that of its bytes.
  return { ...varying, body: small, headers: { ...varying.headers, 'content-encoding': encoding } };
}

/**
 * Of what a caller takes, the smallest; undefined where they take neither.
 *
 * @example
 * encodingOf('gzip, br;q=0') // → 'gzip'
 */
export function encodingOf(header: string | undefined): Encoding | undefined {
  const taken = new Set<string>();
  for (const part of (header ?? '').slice(0, 200).split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const weight = parameters.find((each) => each.startsWith('q='))?.slice(2);
    if (weight === undefined || Number(weight) > 0) taken.add(name);
  }
  return (['br', 'gzip'] as const).find((each) => taken.has(each));
}
