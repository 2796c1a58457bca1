/** A Node server around the API that stops gracefully: what was begun is finished, nothing new is begun. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { ObligatoError, translated } from '@obligato/core';
import type { Api } from '../create-api.ts';

export interface ServerOptions {
  readonly api: Pick<Api, 'fetch' | 'close'>;
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
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
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
} as const;
const maxConnections = 2_000;
const stopMilliseconds = 10_000;

/**
 * Throws `OBLIGATO_HTTP_LISTEN` when the address is taken, or is none of this machine.
 *
 * @example
 * const server = await startServer({ api: createApi({ engine, auth: localAuth() }), host: '127.0.0.1', port: 7311 });
 * await server.stop();
 */
export async function startServer({ api, host, port }: ServerOptions): Promise<RunningServer> {
  const listener = getRequestListener(api.fetch);
  const server = createServer(nodeLimits, (request, response) => void listener(request, response));
  server.maxConnections = maxConnections;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable) return;
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  await listen(server, host, port);
  const { address, port: bound, family } = server.address() as AddressInfo;
  const name = family === 'IPv6' ? `[${address}]` : address;
  return Object.freeze({ url: `http://${name}:${bound}`, stop: () => stop(server, api) });
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code ?? cause.message;
      const words = translated(
        { en: `Cannot listen on ${host}:${port}: ${reason}`, 'zh-CN': `无法在 ${host}:${port} 上监听：${reason}` },
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
