/** Reads a request's body: no more of it than is allowed, and only JSON. */
import { Refusal } from './problem-details.ts';
import { parseSafely } from './safe-json.ts';

const jsonType = /^application\/([\w.+-]+\+)?json\s*(;|$)/i;

/** The parsed body; `came` is told of every part of it, before anything is made of it. Throws a `Refusal`: 413, 415, 400 or 422. */
export async function readBody(request: Request, maxBytes: number, came: (bytes: number) => void): Promise<unknown> {
  if (!jsonType.test(request.headers.get('content-type') ?? '')) {
    throw new Refusal('wrong-media', {
      detail: {
        en: 'Send the body with content-type application/json.',
        'zh-CN': '请以 `application/json` 类型提交内容。',
      },
    });
  }
  if ((request.headers.get('content-encoding') ?? 'identity') !== 'identity') {
    // A small body that unpacks to a large one would pass the limit.
    throw new Refusal('wrong-media', {
      detail: { en: 'Send the body as it is, not compressed.', 'zh-CN': '请原样提交内容，不要压缩。' },
    });
  }
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) {
    // Not read, and still on its way: counted as the most that would be.
    came(maxBytes);
    throw tooLarge(maxBytes);
  }
  return parseSafely(textOf(await readUpTo(request, maxBytes, came)));
}

/** Counted while it comes: a chunked body does not say how long it is. */
async function readUpTo(request: Request, maxBytes: number, came: (bytes: number) => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    came(chunk.byteLength);
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('not-understood', {
      detail: { en: 'The body is not UTF-8.', 'zh-CN': '请求内容不是 UTF-8 编码。' },
    });
  }
}

const tooLarge = (maxBytes: number) =>
  new Refusal(
    'too-large',
    { detail: { en: `At most ${maxBytes} bytes are accepted.`, 'zh-CN': `最多允许${maxBytes}字节。` } },
    { connection: 'close' },
  );
