/** The board's pages: a few built files, held in memory and sent compressed. Every path of the board is one page, which finds its way. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { ObligatoError, translated } from '@obligato/core';
import type { Context, Hono } from 'hono';

interface BoardFile {
  readonly type: string;
  readonly tag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer>;
}

/** Built files by their path below `/board/`; `index.html` is among them. */
export type BoardPages = ReadonlyMap<string, BoardFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** Nothing but this server's own files and answers: neither another host, nor a script or style inside a page. */
const headers = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/**
 * Reads built pages. Throws `OBLIGATO_BOARD_MISSING` for a folder without an `index.html`.
 *
 * @example
 * createApi({ engine, auth, signIn: { sessions: sessionsInMemory() }, board: await readBoard('packages/board/dist') })
 */
export async function readBoard(folder: string): Promise<BoardPages> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const known = names.map((name) => name.replaceAll('\\', '/')).filter((name) => extname(name) in types);
  if (!known.includes('index.html')) throw notBuilt(folder);
  return new Map(await Promise.all(known.map(async (name) => [name, await fileOf(join(folder, name))] as const)));
}

/**
 * Where the pages lie that came with this package; they are built before it is packed. A program that was bundled has this code
 * elsewhere: then the package is found as an import would find it.
 *
 * @example
 * const board = await readBoard(builtBoard());
 */
export function builtBoard(): string {
  const beside = fileURLToPath(new URL('../../board', import.meta.url));
  const { paths } = createRequire(import.meta.url).resolve;
  const installed = (paths('@obligato/http') ?? []).map((folder) => join(folder, '@obligato/http/board'));
  return installed.find(existsSync) ?? beside;
}

const compress = promisify(brotliCompress);

async function fileOf(path: string): Promise<BoardFile> {
  const plain = new Uint8Array(await readFile(path));
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    brotli: new Uint8Array(await compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })),
  };
}

/** `/` leads a browser to the board; whatever is asked for below that is no file is the page that finds its way. */
export function mountBoard(app: Hono, pages: BoardPages): void {
  app.get('/', (context) => context.redirect('board/', 303));
  app.get('/board', (context) => context.redirect('board/', 303));
  app.get('/board/*', (context) => {
    const [, name = ''] = /\/board\/(.*)$/.exec(context.req.path) ?? [];
    const file = pages.get(name);
    // A file of yesterday's release is not today's page: the browser has to notice.
    if (!file && name.startsWith('assets/')) return context.body(null, 404, headers);
    return send(context, file ?? pages.get('index.html'), file !== undefined && name.startsWith('assets/'));
  });
}

function send(context: Context, file: BoardFile | undefined, isNamedByContent: boolean): Response {
  if (!file) return context.body(null, 404, headers);
  const cached = {
    ...headers,
    etag: file.tag,
    vary: 'accept-encoding',
    'cache-control': isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (context.req.header('if-none-match') === file.tag) return context.body(null, 304, cached);
  const takesBrotli = /\bbr\b/.test(context.req.header('accept-encoding') ?? '');
  const encoding = takesBrotli ? { 'content-encoding': 'br' } : {};
  return context.body(takesBrotli ? file.brotli : file.plain, 200, {
    ...cached,
    ...encoding,
    'content-type': file.type,
  });
}

const notBuilt = (folder: string) =>
  new ObligatoError({
    code: 'OBLIGATO_BOARD_MISSING',
    ...translated(
      { en: `There are no pages of the board in ${folder}`, 'zh-CN': `${folder} 中没有工作台页面` },
      {
        en: 'Build them first (npm run build:board), or serve without them (--no-board)',
        'zh-CN': '请先生成页面（`npm run build:board`），或不带页面启动（`--no-board`）',
      },
    ),
  });
