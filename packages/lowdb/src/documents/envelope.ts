/** A document as it stands in its file: `{"format":1,"sha256":"…","data":…}`, the checksum over everything that can differ. */

import { createHash } from 'node:crypto';
import type { Text } from '@obligato/core';
import { storeCorrupt, storeVersion } from '@obligato/files';
import { type DocumentFormat, migrateDocument } from './migrate-document.ts';

/** Version 1 is the first that was released: there is nothing to migrate from yet. */
export const documentFormat: DocumentFormat = { version: 1, migrations: {} };

/** The bytes of a file that holds this data. */
export function seal(data: unknown): Buffer {
  const text = JSON.stringify(data);
  const { version } = documentFormat;
  return Buffer.from(`{"format":${version},"sha256":"${checksumOf(version, text)}","data":${text}}\n`);
}

/**
 * The data in a file's bytes. Throws `OBLIGATO_STORE_CORRUPT` when a single bit is not as it was written, and
 * `OBLIGATO_STORE_VERSION` when a later release wrote it.
 */
export function unseal(file: string, bytes: Buffer, known = documentFormat): unknown {
  const found = envelope.exec(bytes.toString('utf8'));
  if (!found) throw corrupt(file, { en: 'is not a document of this store', 'zh-CN': '不是本存储的文档' });
  const [, format = '', checksum, text = ''] = found;
  // Before the version: a flipped bit in it must not send somebody looking for a later release.
  if (checksumOf(Number(format), text) !== checksum) {
    throw corrupt(file, { en: 'does not match its checksum', 'zh-CN': '与校验和不符' });
  }
  if (Number(format) > known.version) throw storeVersion(file, Number(format), known.version);
  return migrateDocument(file, Number(format), parse(file, text), known);
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw corrupt(file, { en: 'is not JSON', 'zh-CN': '不是 JSON' }, cause);
  }
}

/** Told of every document alike: it is a checkpoint, and can be made again. */
export function corrupt(file: string, what: Text, cause?: unknown) {
  const hint = {
    en: 'Nothing was changed. Move the file away and open again: it is rebuilt from the generation before it (.prev) and the journal',
    'zh-CN': '未作任何改动。请移走该文件后重新打开：系统将由其上一代（.prev）和日志重新生成',
  };
  return storeCorrupt(file, what, hint, cause);
}

const envelope = /^\{"format":([1-9]\d{0,5}),"sha256":"([0-9a-f]{64})","data":(.*)\}\n$/s;

function checksumOf(format: number, text: string): string {
  return createHash('sha256').update(`${format}\n${text}`).digest('hex');
}
