/** A Node server around the API that stops gracefully: what was begun is finished, nothing new is begun. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { ObligatoError, type Text, translated } from '@obligato/core';
import type { Api } from '../create-api.ts';
import { defaultLimits } from '../limits/limits.ts';

export interface ServerOptions {
  readonly api: Pick<Api, 'fetch' | 'close'>;
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** PEM files as they are: the certificate with those that vouch for it, and its key. Plain HTTP when absent. */
  readonly tls?: { readonly cert: Uint8Array; readonly key: Uint8Array } | undefined;
}

export interface RunningServer {
  readonly url: string;
  /** Resolves when the last answer is out, or after ten seconds without it. */
  stop(): Promise<void>;
}

/** Slow senders, and those who send headers without end, are let go. */
const nodeLimits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  // A large file on a slow line takes its time; whatever else is sent is waited for by the request's own limit.
  requestTimeout: defaultLimits.transferMilliseconds,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
} as const;
const maxConnections = 2_000;
const stopMilliseconds = 10_000;

/**
 * Throws `OBLIGATO_HTTP_LISTEN` when the address is taken, or is none of this machine, and `OBLIGATO_HTTP_TLS` for a certificate and
 * a key that do not belong together, or are none.
 *
 * @example
 * const server = await startServer({ api: createApi({ engine, auth: localAuth() }), host: '127.0.0.1', port: 7311 });
 * await server.stop();
 */
export async function startServer({ api, host, port, tls }: ServerOptions): Promise<RunningServer> {
  const listener = getRequestListener(api.fetch);
  const answer: RequestListener = (request, response) => void listener(request, response);
  const server = tls ? secureServer(tls, answer) : createServer(nodeLimits, answer);
  server.maxConnections = maxConnections;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable) return;
    // A browser opens lines before it needs them: what is said on one unasked, it takes for the answer to what it asks next.
    if (socket.bytesRead === 0) return void socket.destroy();
    socket.end(`HTTP/1.1 ${statusOf(error)}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  await listen(server, host, port);
  const { address, port: bound, family } = server.address() as AddressInfo;
  const name = family === 'IPv6' ? `[${address}]` : address;
  return Object.freeze({ url: `${tls ? 'https' : 'http'}://${name}:${bound}`, stop: () => stop(server, api) });
}

function secureServer(tls: NonNullable<ServerOptions['tls']>, answer: RequestListener): Server {
  try {
    const { cert, key } = tls;
    return createTlsServer(
      { ...nodeLimits, cert: Buffer.from(cert), key: Buffer.from(key), minVersion: 'TLSv1.2' },
      answer,
    );
  } catch (cause) {
    const words = translated(
      {
        en: 'The certificate and the key cannot be used together',
        'zh-CN': '证书与私钥无法配合使用',
      },
      {
        en: 'Both are PEM files, the key without a passphrase, and belong to each other',
        'zh-CN': '两者均应为 PEM 文件，私钥不带口令，且彼此对应',
      },
    );
    throw new ObligatoError({ code: 'OBLIGATO_HTTP_TLS', ...words }, { cause });
  }
}

function statusOf({ code }: NodeJS.ErrnoException): string {
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large';
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
}

/** By the code that the system gives; the others are told with it. */
const reasons: Readonly<Record<string, Text>> = {
  EADDRINUSE: { en: 'another program listens there', 'zh-CN': '该端口已被其他程序占用' },
  EACCES: { en: 'it is not permitted', 'zh-CN': '没有权限' },
  EADDRNOTAVAIL: { en: 'this computer has no such address', 'zh-CN': '本机没有该地址' },
  ENOTFOUND: { en: 'there is no computer of that name', 'zh-CN': '找不到该主机名' },
};

function whyNotListening({ code = '', message }: NodeJS.ErrnoException): Text {
  const told = code === '' ? message : code;
  return reasons[code] ?? { en: `the system says ${told}`, 'zh-CN': `系统报告 ${told}` };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = whyNotListening(cause);
      const words = translated(
        {
          en: `Cannot listen on ${host}:${port}: ${reason.en}`,
          'zh-CN': `无法在 ${host}:${port} 上监听：${reason['zh-CN']}`,
        },
        {
          en: 'Choose another --port, or stop the program that has this one',
          'zh-CN': '请用 --port 另选端口，或停止占用该端口的程序',
        },
      );
      reject(new ObligatoError({ code: 'OBLIGATO_HTTP_LISTEN', ...words }, { cause }));
    });
    server.listen(port, host, () => resolve());
  });
}

async function stop(server: Server, api: Pick<Api, 'close'>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Streams would never end by themselves.
  api.close();
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), stopMilliseconds);
  await closed;
  clearTimeout(force);
}
