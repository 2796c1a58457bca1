/** A large document is compressed on the disk: of years of records most is alike. What is small stays JSON that anybody can read. */
import { promisify } from 'node:util';
import { brotliCompressSync, brotliDecompress, constants } from 'node:zlib';
import { corrupt } from './envelope.ts';

/**
 * The bytes of the file. At once, and no harder than it takes to be rid of what is alike: a checkpoint writes many documents, each of
 * them again and again, and making it JSON took longer. Another thread would cost three times as much.
 */
export function pack(bytes: Buffer): Buffer {
  if (bytes.byteLength < largeBytes) return bytes;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength };
  return Buffer.concat([mark, brotliCompressSync(bytes, { params })]);
}

/** What was packed. Throws `OBLIGATO_STORE_CORRUPT` when it cannot be unpacked; that it is the same its own checksum tells. */
export async function unpack(file: string, bytes: Buffer): Promise<Buffer> {
  if (!bytes.subarray(0, mark.byteLength).equals(mark)) return bytes;
  try {
    return await decompress(bytes.subarray(mark.byteLength));
  } catch (cause) {
    throw corrupt(file, { en: 'cannot be unpacked', 'zh-CN': '无法解压' }, cause);
  }
}

const decompress = promisify(brotliDecompress);

/** No JSON begins so. */
const mark = Buffer.from('D1 brotli\n');
const largeBytes = 64 * 1024;
