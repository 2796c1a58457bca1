/** A certificate and its key, from files. */
import { readFile } from 'node:fs/promises';
import { ObligatoError, translated } from '@obligato/core';
import { whyUnreadable } from '@obligato/engine/files';
import { usage } from '../options/usage.ts';

interface TlsOptions {
  readonly tlsCert?: string;
  readonly tlsKey?: string;
}

/** Undefined for plain HTTP. Throws `OBLIGATO_USAGE` for one without the other, `OBLIGATO_HTTP_TLS` for a file that cannot be read. */
export async function readTls({ tlsCert, tlsKey }: TlsOptions): Promise<{ cert: Buffer; key: Buffer } | undefined> {
  if (tlsCert === undefined && tlsKey === undefined) return undefined;
  if (tlsCert === undefined || tlsKey === undefined) {
    throw usage(
      { en: 'https needs both --tls-cert and --tls-key', 'zh-CN': '使用 https 须同时写明 --tls-cert 和 --tls-key' },
      { en: 'Name both PEM files, or neither', 'zh-CN': '请写明两个 PEM 文件，或都不写' },
    );
  }
  const [cert, key] = await Promise.all([tlsCert, tlsKey].map(readPem));
  return { cert: cert ?? Buffer.alloc(0), key: key ?? Buffer.alloc(0) };
}

async function readPem(path: string): Promise<Buffer> {
  return readFile(path).catch((cause: unknown) => {
    const why = whyUnreadable(cause);
    throw new ObligatoError(
      {
        code: 'OBLIGATO_HTTP_TLS',
        ...translated(
          { en: `It cannot be read: ${why.en}`, 'zh-CN': `无法读取：${why['zh-CN']}` },
          { en: 'Name a PEM file that this user may read', 'zh-CN': '请写明当前用户可读的 PEM 文件' },
        ),
        origins: [{ file: path }],
      },
      { cause },
    );
  });
}
